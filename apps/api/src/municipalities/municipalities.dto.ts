import { municipalityKinds, populationBases, type PopulationBasis } from '#registry';
import { CodeField, MunicipalityField, ObjectField, TextField, WholeNumberField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';

export class ProvinceInput {
  @TextField({ max: 2, description: 'two digits' })
  code: string;

  @TextField({ max: 120 })
  name: string;
}

class CodeListInput {
  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 60 })
  edition: string;
}

export class RegisterMunicipalityInput extends RecordedFactInput {
  @MunicipalityField()
  code: string;

  @TextField({ max: 120 })
  name: string;

  @CodeField(municipalityKinds)
  kind: (typeof municipalityKinds)[number];

  @ObjectField(() => ProvinceInput)
  province: ProvinceInput;

  @ObjectField(() => CodeListInput)
  codeList: CodeListInput;
}

export class RecordPopulationInput extends RecordedFactInput {
  @WholeNumberField({ min: 1900, max: 2100 })
  year: number;

  @WholeNumberField({ min: 1, max: 100_000_000 })
  population: number;

  @CodeField(populationBases, {
    optional: true,
    description: 'how people were counted; figures of one year by several ways stand side by side',
  })
  basis?: PopulationBasis;

  @TextField({ max: 60, optional: true, description: 'which issue of the statistic' })
  edition?: string;
}
