import { siteReports, visitKinds } from '#registry';
import {
  CodeField,
  DayField,
  MunicipalityField,
  ObjectField,
  ObjectListField,
  TextField,
  UuidField,
  WholeNumberField,
} from '../input/fields.js';
import { LabelInput, PersonInput, RecordedFactInput } from '../input/parts.dto.js';

export class PlanVisitInput extends RecordedFactInput {
  @CodeField(visitKinds)
  kind: (typeof visitKinds)[number];

  @MunicipalityField()
  guest: string;

  @MunicipalityField()
  host: string;

  @DayField()
  from: string;

  @DayField()
  to: string;

  @TextField({ max: 1000, optional: true })
  purpose?: string;

  @ObjectField(() => PersonInput, { optional: true, description: 'who is to receive the guests' })
  expectedHost?: PersonInput;

  @ObjectListField(() => PersonInput, { byDefault: [], description: 'the guests, by office' })
  delegation: PersonInput[] = [];

  @TextField({
    max: 200,
    optional: true,
    description: 'the travel order or the line of the budget that pays for it',
  })
  costReference?: string;
}

export class SubstituteHostInput extends RecordedFactInput {
  @ObjectField(() => PersonInput)
  expected: PersonInput;

  @ObjectField(() => PersonInput)
  actual: PersonInput;

  @TextField({ max: 400, optional: true })
  reason?: string;
}

export class HoldVisitInput extends RecordedFactInput {
  @DayField()
  from: string;

  @DayField()
  to: string;

  @TextField({ max: 300, optional: true })
  venue?: string;

  @ObjectListField(() => PersonInput, { byDefault: [] })
  hostParticipants: PersonInput[] = [];
}

export class StudyTopicInput extends RecordedFactInput {
  @ObjectField(() => LabelInput)
  topic: LabelInput;

  @UuidField({ optional: true, description: "a program of the host's" })
  program?: string;
}

export class VisitSiteInput extends RecordedFactInput {
  @TextField({ max: 300 })
  site: string;

  @CodeField(siteReports)
  reported: (typeof siteReports)[number];

  @UuidField({ optional: true, description: "a program of the host's" })
  program?: string;
}

export class RecordStatementInput extends RecordedFactInput {
  @ObjectField(() => PersonInput)
  speaker: PersonInput;

  @MunicipalityField()
  municipality: string;

  @TextField({ max: 4000 })
  words: string;

  @TextField({ max: 3, description: 'ISO 639 code of the language, such as id' })
  language: string;
}

export class ConfirmHostInput extends RecordedFactInput {
  @MunicipalityField()
  municipality: string;

  @DayField()
  date: string;

  @TextField({ max: 300 })
  place: string;

  @WholeNumberField({ min: 1, max: 10_000, optional: true })
  people?: number;
}
