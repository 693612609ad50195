import { legalBasisKinds, programStages, sectors } from '#registry';
import {
  CodeField,
  MunicipalityField,
  ObjectField,
  TextField,
  TextListField,
  WholeNumberField,
  YesOrNoField,
} from '../input/fields.js';
import { LabelInput, PersonInput, RecordedFactInput } from '../input/parts.dto.js';

export class LaunchProgramInput extends RecordedFactInput {
  @MunicipalityField()
  municipality: string;

  @ObjectField(() => LabelInput)
  name: LabelInput;

  @TextListField({ description: 'other names it goes by' })
  aliases: string[] = [];

  @CodeField(sectors)
  sector: (typeof sectors)[number];

  @ObjectField(() => LabelInput, { optional: true })
  summary?: LabelInput;

  @CodeField(programStages)
  stage: (typeof programStages)[number];

  @TextListField({ description: 'codes of the indicators it is measured by' })
  indicators: string[] = [];

  @ObjectField(() => PersonInput, { optional: true, description: 'who in a public role began it' })
  initiator?: PersonInput;

  @YesOrNoField({ optional: true, description: 'whether it is a digital service' })
  digital?: boolean;
}

export class ChangeProgramStageInput extends RecordedFactInput {
  @CodeField(programStages)
  stage: (typeof programStages)[number];
}

export class RecordLegalBasisInput extends RecordedFactInput {
  @CodeField(legalBasisKinds)
  kind: (typeof legalBasisKinds)[number];

  @TextField({ max: 40 })
  number: string;

  @WholeNumberField({ min: 1900, max: 2100 })
  year: number;

  @TextField({ max: 400, optional: true })
  title?: string;
}
