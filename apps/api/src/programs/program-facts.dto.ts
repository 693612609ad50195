import { sectors } from '#registry';
import {
  CodeField,
  JudgedField,
  ObjectField,
  TextField,
  WholeNumberField,
  YesOrNoField,
} from '../input/fields.js';
import { LabelInput, RecordedFactInput } from '../input/parts.dto.js';

export class RecordProgramBudgetInput extends RecordedFactInput {
  @WholeNumberField({ min: 1900, max: 2100 })
  year: number;

  @TextField({ max: 200, optional: true, description: 'the budget document, such as DPA 2023' })
  document?: string;

  @TextField({ max: 60, optional: true })
  accountCode?: string;

  @JudgedField({ example: '1250000000', optional: true, description: 'exact, as decimal text' })
  amount?: string;

  @JudgedField({ example: 'IDR', optional: true })
  currency?: string;
}

export class AssignProgramAgencyInput extends RecordedFactInput {
  @TextField({ max: 200, description: 'the agency (OPD) responsible from now on' })
  agency: string;
}

export class ReviseProgramInput extends RecordedFactInput {
  @CodeField(sectors, { optional: true })
  sector?: (typeof sectors)[number];

  @ObjectField(() => LabelInput, { optional: true })
  summary?: LabelInput;

  @YesOrNoField({ optional: true, description: 'whether it is a digital service' })
  digital?: boolean;
}

export class RenameProgramInput extends RecordedFactInput {
  @ObjectField(() => LabelInput)
  name: LabelInput;
}

export class AddProgramAliasInput extends RecordedFactInput {
  @TextField({ max: 200 })
  alias: string;
}

export class AdoptProgramIndicatorInput extends RecordedFactInput {
  @JudgedField({ example: 'rtm.rt_reached', description: 'code of a defined indicator' })
  indicator: string;
}

export class DropProgramIndicatorInput extends AdoptProgramIndicatorInput {
  @TextField({ max: 1000 })
  reason: string;
}
