import { useTranslation } from 'react-i18next';
import type indonesian from './id';

type Vocabulary = typeof indonesian.vocabulary;
type Group = Exclude<keyof Vocabulary, 'attribution'>;
type Code<Of extends Group> = keyof Vocabulary[Of] & string;

/** The values of one list of the vocabulary with their labels, in the vocabulary's order (a test holds them to it). */
export function useChoices<Of extends Group>(group: Of): { value: Code<Of>; label: string }[] {
  const { i18n } = useTranslation();
  const labels = i18n.getResource(i18n.language, 'translation', `vocabulary.${group}`) as Record<
    Code<Of>,
    string
  >;
  return (Object.keys(labels) as Code<Of>[]).map((value) => ({ value, label: labels[value] }));
}
