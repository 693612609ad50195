import { JudgedField, TextField, UuidField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';
import { Rule } from '../input/rule.js';

const FilesField = () =>
  Rule(
    (value) =>
      Array.isArray(value) &&
      value.length >= 1 &&
      value.length <= 20 &&
      value.every((part) => typeof part === 'string' && /^[0-9a-f]{64}$/.test(part)),
    {
      code: 'sha256_list',
      message: {
        id: 'harus daftar 1 sampai 20 SHA-256, masing-masing 64 angka heksadesimal',
        en: 'must be a list of 1 to 20 SHA-256 digests of 64 hexadecimal digits each',
      },
    },
    { type: [String], required: false, description: 'the files that were looked at, by their SHA-256' },
  );

const ComparableField = () =>
  Rule(
    (value) => typeof value === 'boolean',
    { code: 'boolean', message: { id: 'harus true atau false', en: 'must be true or false' } },
    { type: Boolean, description: 'whether figures before and after may be compared all the same' },
  );

const reviewedObservation = { description: 'the observation, by the id of the event that recorded it' };

export class VerifyOutcomeInput extends RecordedFactInput {
  @UuidField(reviewedObservation)
  eventId: string;

  @TextField({ max: 2000, optional: true })
  note?: string;

  @FilesField()
  evidence?: string[];
}

export class ReturnOutcomeInput extends RecordedFactInput {
  @UuidField(reviewedObservation)
  eventId: string;

  @TextField({ max: 2000, description: 'what is to be put right' })
  reason: string;
}

export class PublishOutcomeInput extends RecordedFactInput {
  @UuidField(reviewedObservation)
  eventId: string;

  @TextField({ max: 2000, optional: true })
  note?: string;
}

export class DeclareMethodBreakInput extends RecordedFactInput {
  @JudgedField({ example: '2024', description: 'the first period measured in the new way' })
  from: string;

  @TextField({ max: 2000, description: 'what changed' })
  changed: string;

  @ComparableField()
  comparable: boolean;
}
