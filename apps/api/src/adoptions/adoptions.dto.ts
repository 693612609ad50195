import { claimants, claimBases, decisions } from '#registry';
import { CodeField, DayField, MunicipalityField, TextField, UuidField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';

export class IntendAdoptionInput extends RecordedFactInput {
  @UuidField({ description: 'the program to be adopted' })
  program: string;

  @MunicipalityField()
  adopter: string;

  @UuidField({ optional: true, description: 'the visit it came from' })
  visit?: string;
}

export class DecideAdoptionInput extends RecordedFactInput {
  @CodeField(decisions)
  decision: (typeof decisions)[number];

  @TextField({
    max: 2000,
    optional: true,
    description: 'what is changed, which components, or why it is declined',
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

export class ClaimAttributionInput extends RecordedFactInput {
  @CodeField(claimants)
  claimant: (typeof claimants)[number];

  @CodeField(claimBases)
  basis: (typeof claimBases)[number];

  @UuidField({ optional: true, description: "the adopter's own program" })
  localProgram?: string;

  @TextField({ max: 1000, optional: true })
  note?: string;
}
