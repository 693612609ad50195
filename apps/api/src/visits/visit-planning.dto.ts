import { DayField, ObjectField, TextField } from '../input/fields.js';
import { PersonInput, RecordedFactInput } from '../input/parts.dto.js';
import { ActingInput } from './acting.dto.js';

export class InviteGuestsInput extends ActingInput {
  @TextField({ max: 200, description: 'number of the letter of invitation' })
  letter: string;

  @DayField({ optional: true })
  letterDate?: string;
}

export class RescheduleVisitInput extends RecordedFactInput {
  @DayField()
  from: string;

  @DayField()
  to: string;

  @TextField({ max: 400 })
  reason: string;
}

export class PlanVisitAgainInput extends RecordedFactInput {
  @DayField()
  from: string;

  @DayField()
  to: string;

  @TextField({ max: 400, optional: true })
  reason?: string;
}

export class CancelVisitInput extends ActingInput {
  @TextField({ max: 400 })
  reason: string;
}

export class SubstituteGuestInput extends RecordedFactInput {
  @ObjectField(() => PersonInput, { description: 'a member of the delegation as planned' })
  expected: PersonInput;

  @ObjectField(() => PersonInput)
  actual: PersonInput;

  @TextField({ max: 400, optional: true })
  reason?: string;
}
