import { DayField, ObjectField, TextField } from '../input/fields.js';
import { PersonInput } from '../input/parts.dto.js';
import { ActingInput } from './acting.dto.js';

export class FileTripReportInput extends ActingInput {
  @TextField({ max: 300, description: 'number or address of the report' })
  document: string;

  @DayField({ description: 'date of the report' })
  date: string;

  @ObjectField(() => PersonInput, { description: 'who wrote it' })
  by: PersonInput;
}

export class PlanFollowUpInput extends ActingInput {
  @TextField({ max: 1000 })
  what: string;

  @TextField({ max: 200, description: 'the office that answers for it' })
  office: string;

  @DayField()
  dueOn: string;
}

export class CompleteFollowUpInput extends ActingInput {
  @DayField({ description: 'when it was done' })
  date: string;

  @TextField({ max: 2000, description: 'what came of it' })
  result: string;
}
