import 'i18next';
import type indonesian from './id';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof indonesian };
    returnNull: false;
  }
}
