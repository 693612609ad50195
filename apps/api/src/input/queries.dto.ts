import { Transform } from 'class-transformer';
import {
  adoptionStages,
  programStatuses,
  reconciliationStatuses,
  reviewStates,
  sectors,
  streamCategories,
} from '#registry';
import { type LedgerKind, ledgerKinds, records, type WhichRecord } from '#read-models';
import { CodeField, DayField, MunicipalityField, TextField, UuidField, YesOrNoField } from './fields.js';
import { Rule } from './rule.js';

const wholeNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;

const yesOrNo = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export const LIMIT = { default: 50, max: 200 };

/** What every query takes. */
export class ReadInput {
  @Rule(
    (value) => typeof value === 'string' && /^\d{1,19}$/.test(value),
    {
      code: 'position',
      message: {
        id: 'harus posisi dari jawaban sebuah perintah',
        en: "must be a position from a command's answer",
      },
    },
    { type: String, required: false, description: 'wait until the read model has reached this position' },
  )
  after?: string;
}

export const RecordField = () =>
  CodeField(records, {
    optional: true,
    description: 'what is right now, which is the default, or what was recorded, mistakes and all',
  });

/** What a query takes for one thing that can be shown as corrected and as recorded. */
export class RecordInput extends ReadInput {
  @RecordField()
  record?: WhichRecord;
}

export class PageInput extends ReadInput {
  @Rule(
    (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= LIMIT.max,
    {
      code: 'limit',
      message: {
        id: `harus bilangan bulat dari 1 sampai ${LIMIT.max}`,
        en: `must be a whole number from 1 to ${LIMIT.max}`,
      },
    },
    { type: 'integer', minimum: 1, maximum: LIMIT.max, default: LIMIT.default, required: false },
  )
  @Transform(wholeNumber)
  limit: number = LIMIT.default;

  @TextField({ max: 1000, optional: true, description: 'nextCursor of the page before' })
  cursor?: string;
}

/** What a query takes for a list that can be shown as corrected and as recorded. */
export class RecordPageInput extends PageInput {
  @RecordField()
  record?: WhichRecord;
}

export class MunicipalityQuery extends RecordPageInput {
  @TextField({ max: 100, optional: true, description: 'part of the name, or the beginning of the code' })
  search?: string;

  @TextField({ max: 2, optional: true, description: 'code of the province' })
  province?: string;
}

export class ProgramQuery extends RecordPageInput {
  @TextField({ max: 100, optional: true, description: 'part of a name or alias, in either language' })
  search?: string;

  @MunicipalityField({ optional: true })
  municipality?: string;

  @CodeField(sectors, { optional: true })
  sector?: string;

  @CodeField(programStatuses, { optional: true })
  status?: string;

  @YesOrNoField({ optional: true, description: 'what is not said to be either is left out' })
  @Transform(yesOrNo)
  digital?: boolean;
}

export class VisitQuery extends RecordPageInput {
  @MunicipalityField({ optional: true, description: 'guest or host' })
  municipality?: string;

  @UuidField({ optional: true, description: 'a program that was studied or visited' })
  program?: string;
}

export class VisitReconciliationQuery extends RecordPageInput {
  @CodeField(reconciliationStatuses, { optional: true, description: 'how far both sides are' })
  status?: string;

  @MunicipalityField({ optional: true, description: 'guest or host' })
  municipality?: string;
}

export class AdoptionQuery extends RecordPageInput {
  @MunicipalityField({ optional: true })
  adopter?: string;

  @MunicipalityField({ optional: true })
  origin?: string;

  @UuidField({ optional: true })
  program?: string;

  @UuidField({ optional: true })
  visit?: string;

  @CodeField(adoptionStages, { optional: true })
  stage?: string;
}

export class OutcomeQuery extends RecordPageInput {
  @MunicipalityField({ optional: true })
  municipality?: string;

  @TextField({ max: 80, optional: true })
  indicator?: string;

  @UuidField({ optional: true })
  program?: string;

  @CodeField(reviewStates, { optional: true, description: 'how far it was reviewed' })
  state?: string;
}

export class HistoryQuery extends RecordInput {
  @DayField({ optional: true, description: 'as the registry knew at the end of that day (UTC)' })
  knownAt?: string;

  @DayField({ optional: true, description: 'as it stood in the world on that day' })
  effectiveAt?: string;
}

export class CorrectionQuery extends PageInput {
  @CodeField(ledgerKinds, { optional: true })
  kind?: LedgerKind;

  @CodeField(streamCategories, { optional: true })
  category?: (typeof streamCategories)[number];

  @TextField({ max: 200, optional: true, description: 'id of a thing of that category' })
  id?: string;

  @CodeField(['true', 'false'], { optional: true, description: 'true: only concerns without an answer' })
  open?: string;
}
