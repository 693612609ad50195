import { discontinuationReasons, trialResults } from '#registry';
import { CodeField, DayField, TextField, UuidField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';

export class StartTrialInput extends RecordedFactInput {
  @DayField()
  from: string;

  @DayField({ optional: true, description: 'until when it is planned' })
  to?: string;

  @TextField({ max: 1000, description: 'where and with whom it is tried' })
  scope: string;
}

export class EvaluateTrialInput extends RecordedFactInput {
  @CodeField(trialResults)
  result: (typeof trialResults)[number];

  @TextField({ max: 2000, description: 'what was learnt' })
  learnt: string;
}

export class ScaleAdoptionInput extends RecordedFactInput {
  @TextField({ max: 500 })
  fromScope: string;

  @TextField({ max: 500 })
  toScope: string;
}

export class SuspendAdoptionInput extends RecordedFactInput {
  @TextField({ max: 1000 })
  reason: string;

  @DayField({ optional: true, description: 'until when it is meant to rest' })
  until?: string;
}

export class ResumeAdoptionInput extends RecordedFactInput {
  @TextField({ max: 1000, optional: true })
  note?: string;
}

export class WithdrawAdoptionInput extends RecordedFactInput {
  @TextField({ max: 1000 })
  reason: string;
}

export class DiscontinueAdoptionInput extends RecordedFactInput {
  @CodeField(discontinuationReasons)
  reason: (typeof discontinuationReasons)[number];

  @TextField({ max: 2000, optional: true })
  explanation?: string;
}

export class SupersedeAdoptionInput extends RecordedFactInput {
  @UuidField({ description: 'the attempt of the same adopter that takes its place' })
  supersededBy: string;
}
