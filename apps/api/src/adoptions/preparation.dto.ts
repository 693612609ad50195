import { agreementKinds, feasibilityResults, legalBasisKinds } from '#registry';
import {
  CodeField,
  JudgedField,
  MunicipalityField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  WholeNumberField,
} from '../input/fields.js';
import { PersonInput, PreciseDateInput, RecordedFactInput } from '../input/parts.dto.js';
import { Rule } from '../input/rule.js';

export class AssessFeasibilityInput extends RecordedFactInput {
  @CodeField(feasibilityResults)
  result: (typeof feasibilityResults)[number];

  @TextField({ max: 2000 })
  summary: string;

  @TextField({ max: 200, description: 'the office that assessed it' })
  office: string;
}

export class SignatoryInput {
  @MunicipalityField()
  municipality: string;

  @ObjectField(() => PersonInput)
  person: PersonInput;
}

export class SignAgreementInput extends RecordedFactInput {
  @CodeField(agreementKinds)
  kind: (typeof agreementKinds)[number];

  @TextField({ max: 200, optional: true, description: 'what the source calls it' })
  labelInSource?: string;

  @TextField({ max: 300, optional: true })
  number?: string;

  @ObjectField(() => PreciseDateInput)
  signedOn: PreciseDateInput;

  @TextListField({ description: 'codes of the municipalities that signed it' })
  parties: string[] = [];

  @ObjectListField(() => SignatoryInput, { max: 50, optional: true })
  signatories?: SignatoryInput[];
}

export class IssueInstrumentInput extends RecordedFactInput {
  @CodeField(legalBasisKinds)
  kind: (typeof legalBasisKinds)[number];

  @TextField({ max: 100 })
  number: string;

  @WholeNumberField({ min: 1945, max: 2200 })
  year: number;

  @TextField({ max: 400, optional: true })
  title?: string;

  @Rule(
    (value) => typeof value === 'boolean',
    { code: 'flag', message: { id: 'harus true atau false', en: 'must be true or false' } },
    { type: Boolean, description: 'whether it names the municipality of origin' },
  )
  citesOrigin: boolean;

  @TextField({ max: 2000, optional: true, description: 'the words by which it does' })
  citation?: string;
}

export class BudgetAdoptionInput extends RecordedFactInput {
  @WholeNumberField({ min: 1945, max: 2200 })
  fiscalYear: number;

  @TextField({ max: 200, description: 'where it stands in the budget' })
  reference: string;

  @JudgedField({ optional: true, example: '250000000', description: 'in rupiah' })
  amount?: string;
}
