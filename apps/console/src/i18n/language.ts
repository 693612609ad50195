import { useTranslation } from 'react-i18next';
import type { Label } from '../api/shapes';
import type { Language } from '.';

/** The language in use and the locale whose dates and numbers go with it. */
export function useLanguage(): { language: Language; locale: string } {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? { language: 'en', locale: 'en-GB' } : { language: 'id', locale: 'id-ID' };
}

/** Reads a `{ id, en }` label in the language in use. */
export function useLabel(): (label: Label) => string {
  const { language } = useLanguage();
  return (label) => label[language];
}
