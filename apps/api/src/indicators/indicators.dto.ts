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
  @CodeField(['none', 'per_capita', 'per_household', 'per_km2'])
  kind: 'none' | 'per_capita' | 'per_household' | 'per_km2';

  @WholeNumberField({
    min: 1,
    max: 1_000_000,
    optional: true,
    description: 'per how many people, households or square kilometres',
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

class DefinitionInput {
  @TextField({ max: 4000, description: 'Indonesian' })
  id: string;

  @TextField({ max: 4000, description: 'English' })
  en: string;
}

class FormulaInput {
  @TextField({ max: 1000, description: 'Indonesian' })
  id: string;

  @TextField({ max: 1000, description: 'English' })
  en: string;
}

/** What a definition says that a revision may change. */
class MeaningInput extends RecordedFactInput {
  @ObjectField(() => LabelInput)
  name: LabelInput;

  @ObjectField(() => LabelInput)
  concept: LabelInput;

  @ObjectField(() => DefinitionInput, { optional: true, description: 'what exactly is counted' })
  definition?: DefinitionInput;

  @ObjectField(() => FormulaInput, { optional: true })
  formula?: FormulaInput;

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

export class DefineIndicatorInput extends MeaningInput {
  @JudgedField({ example: 'rtm.rt_reached' })
  code: string;

  @CodeField(valueTypes)
  valueType: (typeof valueTypes)[number];
}

export class ReviseIndicatorInput extends MeaningInput {
  @TextField({ max: 1000, description: 'why it is measured otherwise from now on' })
  reason: string;
}

export class RetireIndicatorInput extends RecordedFactInput {
  @TextField({ max: 1000 })
  reason: string;

  @JudgedField({ example: 'rtm.rt_active', optional: true, description: 'the indicator in its place' })
  successor?: string;
}
