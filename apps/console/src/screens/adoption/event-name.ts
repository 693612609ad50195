import { useTranslation } from 'react-i18next';
import type indonesian from '../../i18n/id';

type Known = keyof typeof indonesian.vocabulary.eventType;

/** The name of an event's type; a type this console does not know yet is shown as it is. */
export function useEventName(): (type: string) => string {
  const { t, i18n } = useTranslation();
  return (type) =>
    i18n.exists(`vocabulary.eventType.${type}`) ? t(`vocabulary.eventType.${type as Known}`) : type;
}
