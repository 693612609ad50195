import { capacities, datePrecisions, sourceTypes } from '#registry';
import { CodeField, DayField, ObjectField, TextField } from './fields.js';
import { Rule } from './rule.js';
import { isCalendarDay } from '#registry';

export class LabelInput {
  @TextField({ description: 'Indonesian' })
  id: string;

  @TextField({ description: 'English' })
  en: string;
}

export class PersonInput {
  @TextField({ max: 200, optional: true })
  name?: string;

  @TextField({ max: 200 })
  office: string;

  @CodeField(capacities, { optional: true })
  capacity?: (typeof capacities)[number];
}

export class PreciseDateInput {
  @Rule(
    (value) => value === null || (typeof value === 'string' && isCalendarDay(value)),
    {
      code: 'day_or_null',
      message: {
        id: 'harus tanggal yang ada dan tidak sebelum 1800, atau null bila tidak diketahui',
        en: 'must be a day that exists and not before 1800, or null when unknown',
      },
      expected: { id: 'TTTT-BB-HH', en: 'YYYY-MM-DD' },
    },
    {
      type: String,
      format: 'date',
      nullable: true,
      description: 'first day of the span that the precision names',
    },
  )
  date: string | null;

  @CodeField(datePrecisions)
  precision: (typeof datePrecisions)[number];

  @TextField({ max: 200, optional: true })
  textInSource?: string;
}

export class SourceInput {
  @CodeField(sourceTypes)
  type: (typeof sourceTypes)[number];

  @TextField({
    max: 500,
    description: 'where it was read: a document, an address, a newspaper with its date',
  })
  reference: string;

  @TextField({ max: 2000, optional: true, description: 'the words of the source' })
  quote?: string;

  @TextField({ max: 60, optional: true, description: 'date of the source, as it gives it' })
  publishedAs?: string;

  @DayField({ optional: true })
  retrievedAt?: string;

  @Rule(
    (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
    { code: 'sha256', message: { id: 'harus 64 angka heksadesimal', en: 'must be 64 hexadecimal digits' } },
    { type: String, required: false },
  )
  sha256?: string;
}

/** What every command may say of the fact it records. */
export class RecordedFactInput {
  @ObjectField(() => PreciseDateInput, { optional: true, description: 'since when it is true in the world' })
  effectiveFrom?: PreciseDateInput;

  @ObjectField(() => SourceInput, { optional: true, description: 'where it was read' })
  source?: SourceInput;
}
