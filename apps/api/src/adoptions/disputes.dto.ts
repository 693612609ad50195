import { disputeOutcomes, disputingParties } from '#registry';
import { CodeField, TextField, UuidField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';

export class DisputeAttributionInput extends RecordedFactInput {
  @UuidField({ description: 'the event that claims, or the agreement or instrument that attributes' })
  claim: string;

  @CodeField(disputingParties)
  party: (typeof disputingParties)[number];

  @TextField({ max: 2000, description: 'what is wrong with it' })
  wrong: string;
}

export class ResolveDisputeInput extends RecordedFactInput {
  @UuidField({ description: 'the event by which it was disputed' })
  dispute: string;

  @CodeField(disputeOutcomes)
  outcome: (typeof disputeOutcomes)[number];

  @TextField({ max: 2000 })
  explanation: string;
}
