import { correctionReasons, countBases, isStorable, observationStatuses, valueKinds } from '#registry';
import { CodeField, JudgedField, MunicipalityField, TextField, UuidField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';
import { Rule } from '../input/rule.js';

const DimensionsField = () =>
  Rule(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((part) => typeof part === 'string' && isStorable(part)),
    {
      code: 'dimensions',
      message: { id: 'harus objek nama dan nilai berupa teks', en: 'must be an object of names and texts' },
    },
    { type: 'object', additionalProperties: { type: 'string' }, selfRequired: false, default: {} },
  );

export class RecordOutcomeInput extends RecordedFactInput {
  @MunicipalityField()
  municipality: string;

  @JudgedField({ example: 'rtm.rt_reached' })
  indicator: string;

  @JudgedField({ example: 'reported', optional: true, description: 'how it was measured; default: reported' })
  method: string = 'reported';

  @UuidField({ optional: true, description: 'the program it is an outcome of' })
  program?: string;

  @JudgedField({
    example: '2024-01/2024-05',
    description: 'YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by a slash',
  })
  period: string;

  @CodeField(valueKinds)
  valueKind: (typeof valueKinds)[number];

  @JudgedField({
    example: '137.5',
    optional: true,
    description: 'exact decimal; or give numerator and denominator',
  })
  value?: string;

  @JudgedField({ example: '60', optional: true })
  numerator?: string;

  @JudgedField({ example: '700', optional: true })
  denominator?: string;

  @CodeField(countBases, { optional: true })
  countBasis?: (typeof countBases)[number];

  @CodeField(observationStatuses)
  status: (typeof observationStatuses)[number];

  @DimensionsField()
  dimensions: Record<string, string> = {};

  @TextField({ max: 2000, optional: true, description: 'what the source says in words' })
  statement?: string;

  @TextField({ max: 2000, optional: true })
  note?: string;

  @UuidField({ optional: true, description: 'the observation of the same key that this one replaces' })
  supersedes?: string;

  @UuidField({ optional: true, description: 'the observation of the same key that this one contradicts' })
  contests?: string;
}

const valueOrNull = (description: string) =>
  Rule(
    (value) => value === null || (typeof value === 'string' && value.length <= 2000 && isStorable(value)),
    { code: 'text_or_null', message: { id: 'harus teks atau null', en: 'must be text or null' } },
    { type: String, nullable: true, description },
  );

export class CorrectOutcomeInput extends RecordedFactInput {
  @UuidField({ description: 'the observation that was misrecorded' })
  eventId: string;

  @JudgedField({ example: '/value' })
  pointer: string;

  @valueOrNull('what the record says now')
  old: string | null;

  @valueOrNull('what it should say')
  new: string | null;

  @CodeField(correctionReasons)
  reason: (typeof correctionReasons)[number];

  @TextField({ max: 1000, optional: true })
  note?: string;
}
