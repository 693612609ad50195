import { areaBases, populationBases, type AreaBasis, type PopulationBasis } from '#registry';
import { CodeField, JudgedField, TextField, WholeNumberField } from '../input/fields.js';
import { RecordedFactInput } from '../input/parts.dto.js';

export class RecordHouseholdsInput extends RecordedFactInput {
  @WholeNumberField({ min: 1900, max: 2100 })
  year: number;

  @WholeNumberField({ min: 1, max: 100_000_000 })
  households: number;

  @CodeField(populationBases, { description: 'how households were counted' })
  basis: PopulationBasis;

  @TextField({ max: 60, optional: true, description: 'which issue of the statistic' })
  edition?: string;
}

export class RecordAreaInput extends RecordedFactInput {
  @WholeNumberField({ min: 1900, max: 2100 })
  year: number;

  @JudgedField({ example: '305.155', description: 'square kilometres, exact' })
  areaKm2: string;

  @CodeField(areaBases, { description: 'who says so' })
  basis: AreaBasis;

  @TextField({ max: 60, optional: true, description: 'which issue of the list or statistic' })
  edition?: string;
}
