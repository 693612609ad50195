import { legalBasisKinds, programStages, sectors } from '#registry';
import {
  CodeField,
  MunicipalityField,
  ObjectField,
  TextField,
  TextListField,
  WholeNumberField,
} from '../input/fields.js';
import { LabelInput, RecordedFactInput } from '../input/parts.dto.js';

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
