import { workKinds, workStates, type WorkKind, type WorkState } from '#read-models';
import { CodeField, MunicipalityField } from '../input/fields.js';
import { PageInput } from '../input/queries.dto.js';

export class WorkInboxQuery extends PageInput {
  @MunicipalityField({
    optional: true,
    description: "the account's own when left out; another one is for administrators and auditors",
  })
  municipality?: string;

  @CodeField(workKinds, { optional: true })
  kind?: WorkKind;

  @CodeField(workStates, { optional: true, description: 'coming: its day is still to come' })
  state?: WorkState;
}
