import { disputedMatters } from '#registry';
import { CodeField, DayField, TextField, WholeNumberField } from '../input/fields.js';
import { ActingInput } from './acting.dto.js';

/** What a side says of a visit: its days, its place and how many guests there were. */
class VisitAccountInput extends ActingInput {
  @DayField()
  from: string;

  @DayField()
  to: string;

  @TextField({ max: 300 })
  place: string;

  @WholeNumberField({ min: 1, max: 10_000 })
  people: number;
}

export class AttestVisitInput extends VisitAccountInput {}

export class ReconcileVisitInput extends VisitAccountInput {}

export class DisputeVisitInput extends ActingInput {
  @CodeField(disputedMatters)
  matter: (typeof disputedMatters)[number];

  @TextField({ max: 2000, description: 'what is wrong' })
  statement: string;
}
