import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PreciseDate as Value } from '../api/shapes';
import { useDates } from '../i18n/dates';

/** A date as exact as its source: `2022`, `Oktober 2022` or a day; with the source's own words where asked. */
export function PreciseDate({ of, withSourceText = false }: { of: Value; withSourceText?: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const text = dates.precise(of);
  return (
    <>
      {of.date && of.precision !== 'unknown' ? <time dateTime={machineDate(of)}>{text}</time> : text}
      {withSourceText && of.textInSource && (
        <Text span c="dimmed" size="sm">
          {' '}
          ({t('page.dateInSource', { text: of.textInSource })})
        </Text>
      )}
    </>
  );
}

const lengths: Record<Value['precision'], number> = { day: 10, month: 7, year: 4, unknown: 0 };
const machineDate = ({ date, precision }: Value): string => (date ?? '').slice(0, lengths[precision]);
