import { aggregations, countBases, directions, valueTypes } from '#registry';
import {
  CodeField,
  JudgedField,
  ObjectField,
  ObjectListField,
  TextField,
  WholeNumberField,
} from '../input/fields.js';
import { LabelInput, RecordedFactInput } from '../input/parts.dto.js';

class AggregationInput {
  @CodeField(aggregations)
  time: (typeof aggregations)[number];

  @CodeField(aggregations)
  areas: (typeof aggregations)[number];
}

class NormalisationInput {
  @CodeField(['none', 'per_capita'])
  kind: 'none' | 'per_capita';

  @WholeNumberField({
    min: 1,
    max: 1_000_000,
    optional: true,
    description: 'for per_capita: per how many people',
  })
  per?: number;
}

class ReferenceInput {
  @TextField({ max: 80 })
  scheme: string;

  @TextField({ max: 40 })
  edition: string;

  @TextField({ max: 80 })
  code: string;
}

export class DefineIndicatorInput extends RecordedFactInput {
  @JudgedField({ example: 'rtm.rt_reached' })
  code: string;

  @ObjectField(() => LabelInput)
  name: LabelInput;

  @ObjectField(() => LabelInput)
  concept: LabelInput;

  @CodeField(valueTypes)
  valueType: (typeof valueTypes)[number];

  @TextField({ max: 40 })
  unit: string;

  @CodeField(countBases, { optional: true })
  countBasis?: (typeof countBases)[number];

  @CodeField(directions)
  direction: (typeof directions)[number];

  @ObjectField(() => AggregationInput)
  aggregation: AggregationInput;

  @ObjectField(() => NormalisationInput)
  normalisation: NormalisationInput;

  @ObjectListField(() => ReferenceInput)
  references: ReferenceInput[];
}
