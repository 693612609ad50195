import { ApiProperty } from '@nestjs/swagger';
import {
  evidenceMediaTypes,
  evidenceStates,
  provenCategories,
  sha256,
  webAddress,
  wrongWithTitle,
} from '#registry';
import { CommandAnswer } from '../http/answer.dto.js';
import {
  CodeField,
  DayField,
  JudgedField,
  MunicipalityField,
  TextField,
  UuidField,
} from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';
import { RecordPageInput } from '../input/queries.dto.js';
import { Rule } from '../input/rule.js';

/** A title that reads as it is written, and that is no path: a file is named by it when it is downloaded. */
const TitleField = () =>
  Rule(
    (value) =>
      typeof value === 'string' &&
      value.trim() !== '' &&
      value.length <= 300 &&
      value.isWellFormed() &&
      wrongWithTitle(value) === null,
    {
      code: 'title',
      message: {
        id: 'harus judul paling banyak 300 karakter, bukan lokasi berkas, tanpa karakter tersembunyi',
        en: 'must be a title of at most 300 characters, no path, without hidden characters',
      },
      expected: { id: 'misalnya "Perwali 12/2022"', en: 'such as "Perwali 12/2022"' },
    },
    { type: String, minLength: 1, maxLength: 300 },
  );

const Sha256Field = (description: string) =>
  Rule(
    (value) => sha256.safeParse(value).success,
    { code: 'sha256', message: { id: 'harus 64 angka heksadesimal', en: 'must be 64 hexadecimal digits' } },
    { type: String, required: false, description },
  );

const AddressField = () =>
  Rule(
    (value) => webAddress.safeParse(value).success,
    {
      code: 'web_address',
      message: {
        id: 'harus alamat yang diawali http:// atau https://, paling banyak 2000 karakter',
        en: 'must be an address that begins with http:// or https://, of at most 2000 characters',
      },
    },
    { type: String, required: false, description: 'where it was found in the web' },
  );

/** What is said of a file; it stands in the address, because the body is the file. */
export class FileEvidenceInput {
  @TitleField()
  title: string;

  @MunicipalityField({
    optional: true,
    description: 'whom it is filed for; left out it is for administrators',
  })
  municipality?: string;

  @AddressField()
  url?: string;

  @TextField({ max: 500, optional: true, description: 'where it lies in an archive' })
  archiveReference?: string;

  @DayField({ description: 'when it was taken from there' })
  retrievedOn: string;

  @Rule(
    (value) => typeof value === 'string' && /^[a-z]{2,3}$/.test(value),
    {
      code: 'language',
      message: { id: 'harus kode bahasa ISO 639, misalnya id', en: 'must be an ISO 639 code, such as id' },
    },
    { type: String, required: false, example: 'id' },
  )
  language?: string;

  @Sha256Field('of the file, as its sender has it: what comes must have it')
  sha256?: string;
}

export class LinkEvidenceInput extends RecordedFactInput {
  @CodeField(provenCategories)
  category: (typeof provenCategories)[number];

  @JudgedField({ example: '63.72:rtm.rt_reached:reported', description: 'id of the thing it speaks of' })
  id: string;

  @UuidField({ optional: true, description: 'the one event of the thing that it speaks of' })
  eventId?: string;

  @TextField({ max: 1000, description: 'what it proves' })
  proves: string;
}

export class EvidenceQuery extends RecordPageInput {
  @MunicipalityField({ optional: true })
  municipality?: string;

  @CodeField(evidenceStates, { optional: true })
  state?: string;

  @CodeField(provenCategories, { optional: true, description: 'category of the things it speaks of' })
  category?: string;

  @TextField({ max: 200, optional: true, description: 'id of the thing it speaks of' })
  thing?: string;
}

/** What filing a file answers. */
export class EvidenceAnswer extends CommandAnswer {
  @ApiProperty({ description: 'SHA-256 of the file, which is also its id' })
  sha256: string;

  @ApiProperty({ enum: [...evidenceMediaTypes], description: 'by its content' })
  mediaType: string;

  @ApiProperty({ type: 'integer' })
  bytes: number;
}
