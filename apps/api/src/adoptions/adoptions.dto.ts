import { claimants, claimBases, decisions } from '#registry';
import {
  CodeField,
  DayField,
  MunicipalityField,
  ObjectField,
  TextField,
  TextListField,
  UuidField,
} from '../input/fields.js';
import { PersonInput, RecordedFactInput } from '../input/parts.dto.js';

export class IntendAdoptionInput extends RecordedFactInput {
  @UuidField({ description: 'the program to be adopted' })
  program: string;

  @MunicipalityField()
  adopter: string;

  @UuidField({ optional: true, description: 'the visit it came from' })
  visit?: string;

  @UuidField({ optional: true, description: 'the closed attempt at the same program that this one follows' })
  previousAttempt?: string;
}

export class DecideAdoptionInput extends RecordedFactInput {
  @CodeField(decisions)
  decision: (typeof decisions)[number];

  @TextListField({ description: 'for adapt: what is changed' })
  changes: string[] = [];

  @TextListField({ description: 'for partial: which components are taken' })
  components: string[] = [];

  @TextField({ max: 2000, optional: true, description: 'for decline: why' })
  reason?: string;

  @TextField({
    max: 2000,
    optional: true,
    description: 'what else is said of it; taken as changes, components or reason where these are left out',
  })
  explanation?: string;

  @DayField({ optional: true, description: 'for defer: when it is looked at again' })
  reviewOn?: string;

  @UuidField({ optional: true, description: 'for refer: the program it is referred to' })
  referredTo?: string;

  @TextField({ max: 300, optional: true, description: 'the legal instrument' })
  instrument?: string;

  @TextField({ max: 200, optional: true })
  budgetReference?: string;
}

export class ImplementAdoptionInput extends RecordedFactInput {
  @UuidField({ optional: true, description: "the adopter's own program" })
  localProgram?: string;
}

export class OnSiteInput {
  @DayField()
  date: string;

  @ObjectField(() => PersonInput, { description: 'who verified' })
  by: PersonInput;

  @TextField({ max: 2000, description: 'what was seen' })
  seen: string;
}

export class ClaimAttributionInput extends RecordedFactInput {
  @CodeField(claimants)
  claimant: (typeof claimants)[number];

  @CodeField(claimBases)
  basis: (typeof claimBases)[number];

  @UuidField({ optional: true, description: "the adopter's own program" })
  localProgram?: string;

  @TextField({ max: 1000, optional: true })
  note?: string;

  @ObjectField(() => OnSiteInput, { optional: true, description: 'for site_verification' })
  onSite?: OnSiteInput;
}
