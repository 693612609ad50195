import { MunicipalityField, ObjectField, TextField, TextListField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';
import { Rule } from '../input/rule.js';
import { ProvinceInput } from './municipalities.dto.js';

const instrument = { max: 300, description: 'the law or regulation' };

export class RenameMunicipalityInput extends RecordedFactInput {
  @TextField({ max: 120 })
  name: string;

  @TextField({ ...instrument, optional: true })
  instrument?: string;
}

export class SplitMunicipalityInput extends RecordedFactInput {
  @TextListField({ max: 20, description: 'codes of the municipalities that were made of it' })
  into: string[] = [];

  @Rule(
    (value) => typeof value === 'boolean',
    { code: 'true_or_false', message: { id: 'harus true atau false', en: 'must be true or false' } },
    { type: Boolean, description: 'whether it goes on with what is left' },
  )
  continues: boolean;

  @TextField(instrument)
  instrument: string;
}

export class MergeMunicipalityInput extends RecordedFactInput {
  @MunicipalityField({ description: 'the municipality it became part of' })
  into: string;

  @TextField(instrument)
  instrument: string;
}

export class MoveMunicipalityInput extends RecordedFactInput {
  @ObjectField(() => ProvinceInput, { description: 'the province it lies in now' })
  province: ProvinceInput;

  @MunicipalityField({ description: 'the code under which it goes on' })
  successor: string;

  @TextField(instrument)
  instrument: string;
}
