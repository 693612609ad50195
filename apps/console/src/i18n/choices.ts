import { useTranslation } from 'react-i18next';
import type indonesian from './id';

type Group = Exclude<keyof typeof indonesian.vocabulary, 'attribution'>;

/** The values of one list of the vocabulary with their labels, in the vocabulary's order (a test holds them to it). */
export function useChoices(group: Group): { value: string; label: string }[] {
  const { t } = useTranslation();
  const labels: Record<string, string> = t(`vocabulary.${group}`, { returnObjects: true });
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
