import { contradictionCodes, streamCategories, type StreamCategory } from '#registry';
import { CodeField, MunicipalityField, TextField } from '../input/fields.js';
import { PageInput } from '../input/queries.dto.js';

export class ContradictionQuery extends PageInput {
  @MunicipalityField()
  municipality: string;

  @CodeField(streamCategories, { optional: true })
  category?: StreamCategory;

  @TextField({ max: 80, optional: true })
  indicator?: string;

  @CodeField(contradictionCodes, { optional: true })
  code?: string;
}
