import { capacities, type Capacity } from '#registry';
import { CodeField, ObjectField, TextField } from '../input/fields.js';
import { PreciseDateInput, RecordedFactInput } from '../input/parts.dto.js';

export class HoldOfficeInput extends RecordedFactInput {
  @TextField({ max: 200 })
  office: string;

  @TextField({ max: 200, description: 'who holds it' })
  name: string;

  @CodeField(capacities)
  capacity: Capacity;

  @ObjectField(() => PreciseDateInput)
  from: PreciseDateInput;

  @ObjectField(() => PreciseDateInput, { optional: true, description: 'for a term that is over' })
  until?: PreciseDateInput;

  @TextField({ max: 300, optional: true, description: 'the decree of appointment' })
  instrument?: string;
}

export class LeaveOfficeInput extends RecordedFactInput {
  @TextField({ max: 200 })
  office: string;

  @TextField({ max: 200, description: 'who left it' })
  name: string;

  @CodeField(capacities)
  capacity: Capacity;

  @ObjectField(() => PreciseDateInput)
  on: PreciseDateInput;

  @TextField({ max: 300, optional: true })
  reason?: string;
}
