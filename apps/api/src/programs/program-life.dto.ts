import { programEndReasons } from '#registry';
import { CodeField, DayField, TextField, UuidField, WholeNumberField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';

export class SuspendProgramInput extends RecordedFactInput {
  @TextField({ max: 1000 })
  reason: string;

  @DayField({ optional: true, description: 'until when, if known' })
  until?: string;
}

export class ResumeProgramInput extends RecordedFactInput {
  @TextField({ max: 1000, optional: true })
  note?: string;
}

export class DiscontinueProgramInput extends RecordedFactInput {
  @CodeField(programEndReasons)
  reason: (typeof programEndReasons)[number];

  @TextField({ max: 2000, optional: true })
  explanation?: string;
}

export class SupersedeProgramInput extends RecordedFactInput {
  @UuidField({ description: 'the program of the same municipality that took its place' })
  by: string;
}

export class MergeProgramInput extends RecordedFactInput {
  @UuidField({ description: 'the record that is kept' })
  into: string;
}

export class DeriveProgramInput extends RecordedFactInput {
  @UuidField({ description: 'the program of another municipality that it comes from' })
  from: string;

  @UuidField({ optional: true, description: 'the adoption that made it' })
  adoption?: string;
}

export class ConfirmProgramAliveInput extends RecordedFactInput {
  @WholeNumberField({ min: 1900, max: 2100 })
  year: number;

  @TextField({ max: 200, description: 'the office that confirms it' })
  office: string;

  @TextField({ max: 1000, description: 'what shows that it is alive' })
  evidence: string;
}
