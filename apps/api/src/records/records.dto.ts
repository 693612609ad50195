import { concernResolutions, correctionReasons, json, retractionReasons, type Json } from '#registry';
import { CodeField, JudgedField, TextField, UuidField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';
import { Rule } from '../input/rule.js';

const JsonField = (description: string) =>
  Rule(
    (value) => json.safeParse(value).success,
    {
      code: 'json',
      message: {
        id: 'harus nilai JSON yang utuh, paling banyak 10.000 karakter dan 32 tingkat',
        en: 'must be a well-formed JSON value of at most 10,000 characters, nested at most 32 deep',
      },
    },
    { description, nullable: true },
  );

export class CorrectFactInput extends RecordedFactInput {
  @UuidField({ description: 'the event that was misrecorded' })
  eventId: string;

  @JudgedField({ example: '/name/id', description: 'JSON pointer to the field' })
  pointer: string;

  @JsonField('what the record says now; null where it says nothing')
  old: Json;

  @JsonField('what it should say; null to leave it out')
  new: Json;

  @CodeField(correctionReasons)
  reason: (typeof correctionReasons)[number];

  @TextField({ max: 1000, optional: true })
  note?: string;
}

export class RetractFactInput extends RecordedFactInput {
  @UuidField({ description: 'the event that should not have been recorded' })
  eventId: string;

  @CodeField(retractionReasons)
  reason: (typeof retractionReasons)[number];

  @TextField({ max: 1000, optional: true })
  note?: string;
}

export class RaiseConcernInput extends RecordedFactInput {
  @UuidField({ optional: true, description: 'the event it is about; left out when it is about the whole' })
  eventId?: string;

  @TextField({ max: 2000 })
  text: string;
}

export class ResolveConcernInput extends RecordedFactInput {
  @CodeField(concernResolutions)
  resolution: (typeof concernResolutions)[number];

  @TextField({ max: 2000 })
  answer: string;
}
