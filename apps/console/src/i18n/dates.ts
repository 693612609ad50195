import { useTranslation } from 'react-i18next';
import type { PreciseDate } from '../api/shapes';
import { useLanguage } from './language';

const byPrecision: Record<Exclude<PreciseDate['precision'], 'unknown'>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

const precisionOfPart = (part: string): 'day' | 'month' | 'year' =>
  part.length === 4 ? 'year' : part.length === 7 ? 'month' : 'day';

/** Calendar days have no time zone: they are read and written as UTC so that no zone moves them. */
const dayOf = (text: string): Date =>
  new Date(`${text.padEnd(10, '-01-01'.slice(text.length - 4))}T00:00:00Z`);

/** Writes calendar dates, periods and instants as the language in use does. */
export function useDates() {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const calendar = (text: string, precision: 'day' | 'month' | 'year') =>
    new Intl.DateTimeFormat(locale, { ...byPrecision[precision], timeZone: 'UTC' }).format(dayOf(text));

  return {
    day: (text: string) => calendar(text, 'day'),
    precise: ({ date, precision }: PreciseDate) =>
      date === null || precision === 'unknown' ? t('page.unknown') : calendar(date, precision),
    span: ({ from, to }: { from: string; to: string }) =>
      new Intl.DateTimeFormat(locale, { ...byPrecision.day, timeZone: 'UTC' }).formatRange(
        dayOf(from),
        dayOf(to),
      ),
    period: (text: string) =>
      text
        .split('/')
        .map((part) => calendar(part, precisionOfPart(part)))
        .join(' – '),
    recordedDay: (instant: string) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
        new Date(instant),
      ),
    instant: (instant: string) =>
      new Intl.DateTimeFormat(locale, {
        ...byPrecision.day,
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      }).format(new Date(instant)),
  };
}
