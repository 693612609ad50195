import { parsePeriod, type PreciseDate, type Source } from '#registry';

/** Reported by these outlets; `publishedAs` is the date as the list of sources writes it. */
export const press = (reference: string, publishedAs?: string): Source => ({
  type: 'press',
  reference,
  ...(publishedAs ? { publishedAs } : {}),
});

/** The article that the registry began with. "ADV" says that its publication was paid for. */
export const seedArticle = press(
  'klikkalsel.com, "Pemerintah Kabupaten Jepara Sambangi Kota Banjarbaru dan Ingin Adopsi Program RT Mandiri" (restu/ADV)',
);

/** A date as exact as it is written: a day, a month or a year; of a range, where it begins. */
export function since(written: string): PreciseDate {
  const [start = written] = written.split('/');
  const span = parsePeriod(start);
  if (!span || span === 'reversed' || span.granularity === 'range')
    throw new Error(`the sample data has no date in ${written}`);
  return { date: span.from, precision: span.granularity };
}

/** No source says since when. */
export const sinceUnknown: PreciseDate = { date: null, precision: 'unknown' };
