import { observationStatuses, valueKinds } from '#registry';
import { CodeField, JudgedField } from '../input/fields.js';
import { ReadInput, RecordField } from '../input/queries.dto.js';
import { Rule } from '../input/rule.js';
import { period } from '#registry';
import type { WhichRecord } from '#read-models';

export class ComparisonQuery extends ReadInput {
  @Rule(
    (value) => period.safeParse(value).success,
    {
      code: 'period',
      message: {
        id: 'harus periode, yang akhirnya tidak sebelum awalnya',
        en: 'must be a period that does not end before it starts',
      },
      expected: {
        id: 'TTTT, TTTT-BB, TTTT-BB-HH, atau dua di antaranya dengan garis miring',
        en: 'YYYY, YYYY-MM, YYYY-MM-DD, or two of them joined by a slash',
      },
    },
    {
      type: String,
      example: '2024',
      required: false,
      description: 'default: the latest with an observation',
    },
  )
  period?: string;

  @JudgedField({
    example: 'reported',
    optional: true,
    description: 'default: the one most observations were made by',
  })
  method?: string;

  @CodeField(observationStatuses, { optional: true, description: 'default: normal' })
  status: (typeof observationStatuses)[number] = 'normal';

  @CodeField(valueKinds, { optional: true, description: 'default: actual' })
  valueKind: (typeof valueKinds)[number] = 'actual';

  @RecordField()
  record: WhichRecord = 'as_corrected';
}
