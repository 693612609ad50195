import { MunicipalityField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';

/** What one side of a visit does or says: the side is that of the account. */
export class ActingInput extends RecordedFactInput {
  @MunicipalityField({
    optional: true,
    description:
      "only for an account of no municipality: in whose name it records; otherwise the account's own",
  })
  municipality?: string;
}
