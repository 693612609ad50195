import { isReviewedAnew, parsePeriod, type DataOf, type Observation } from '#registry';

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

type Correctable = ReturnType<typeof correctableOf> & ReviewColumn;

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
    return { period: value, period_from: from, period_to: to, ...reviewAfter(pointer) };
  }
  return { [pointer.slice(1)]: value, ...reviewAfter(pointer) } as Partial<Correctable>;
}

/** What was reviewed is no longer what the claim says once its figure is corrected. */
export const reviewAfter = (pointer: string): Partial<ReviewColumn> =>
  isReviewedAnew(pointer) ? unreviewed : {};

/** How far a claim has come. */
export interface ReviewColumn {
  readonly review: Observation['review']['state'];
}

export const unreviewed: ReviewColumn = { review: 'recorded' };

/**
 * Whether another claim about the same thing stands beside this one. Whoever replaces one side of a contradiction
 * without taking up the other leaves the contradiction standing.
 */
export function isContested(
  { contests, supersedes }: Recorded,
  find: (eventId: string) => { readonly contested: boolean } | undefined,
): boolean {
  return contests !== undefined || (supersedes !== undefined && find(supersedes)?.contested === true);
}
