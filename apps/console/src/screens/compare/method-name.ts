import { useTranslation } from 'react-i18next';

/** Methods are named by whoever measures; only the registry's own default has a label. */
export function useMethodName(): (method: string | null) => string {
  const { t } = useTranslation();
  return (method) =>
    method === null ? t('compare.methodAny') : method === 'reported' ? t('compare.methodReported') : method;
}
