import { isReviewedAnew, parsePeriod, type DataOf } from '#registry';

type Recorded = DataOf<'OutcomeRecorded'>;

/** First and last day of a period that the decider has let through. */
export function spanOf(period: string): { from: string; to: string } {
  const span = parsePeriod(period);
  if (span === null || span === 'reversed') throw new Error(`not a period: ${period}`);
  return span;
}

/** The columns of an observation that a correction can change, as recorded. */
export const correctableOf = (data: Recorded) => ({
  period: data.period,
  period_from: spanOf(data.period).from,
  period_to: spanOf(data.period).to,
  value: data.value ?? null,
  numerator: data.numerator ?? null,
  denominator: data.denominator ?? null,
  status: data.status as string,
  statement: data.statement ?? null,
  note: data.note ?? null,
});

export type Correctable = ReturnType<typeof correctableOf>;

/**
 * What the corrected fields of a claim said before their first correction. Taken from what the corrections say, because
 * a number that the database has had is written without its leading zeros.
 */
export const misrecorded = (
  corrections: readonly { readonly pointer: string; readonly old: string | null }[],
): Partial<Correctable> =>
  Object.fromEntries(corrections.toReversed().map(({ pointer, old }) => [pointer.slice(1), old]));

/** The correction of a claim, all of whose fields are texts; null when it is of something else. */
export function claimCorrectionOf(data: DataOf<'FactCorrected'>): ClaimCorrection | null {
  const { old, new: value } = data;
  const isText = (it: unknown): it is string | null => it === null || typeof it === 'string';
  return isText(old) && isText(value) ? { ...data, old, new: value } : null;
}

type ClaimCorrection = DataOf<'FactCorrected'> & { readonly old: string | null; readonly new: string | null };

/** What a correction makes of an observation's columns; the decider has checked pointer and values. */
export function correctedColumns({ pointer, new: value }: ClaimCorrection): Partial<Correctable> {
  if (pointer === '/period' && value !== null) {
    const { from, to } = spanOf(value);
    return { period: value, period_from: from, period_to: to };
  }
  return { [pointer.slice(1)]: value };
}

/** Since when what was reviewed is no longer what the claim says. */
export interface UnreviewedColumn {
  readonly unreviewed_at: bigint | null;
}

export const unreviewedAfter = (pointer: string, position: bigint): Partial<UnreviewedColumn> =>
  isReviewedAnew(pointer) ? { unreviewed_at: position } : {};
