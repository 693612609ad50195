import { isAboutRecord, type StreamCategory } from '#registry';
import type { Fact, Handlers, Projection } from '../runtime/projection.js';
import { streamId } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { AnyTable, Table } from '../runtime/table.js';
import { applyToBoth, type Handler } from './apply-to-both.js';
import { foldAnew, rowsOfStream } from './fold-anew.js';
import { categoryOf, isFoldedAnew } from './history.js';
import type { Row } from './held.js';
import type { RowAsRecorded } from './record-columns.js';

/**
 * The tables whose rows carry the revision of a stream, by the stream's category; the key is the stream's id. Officials
 * send that revision back, so it rises with every event, whatever is said in it.
 */
export type Heads = Partial<Record<StreamCategory, AnyTable>>;

const said: readonly (keyof Handlers)[] = [
  'FactCorrected',
  'FactRetracted',
  'ConcernRaised',
  'ConcernResolved',
];

/**
 * What becomes of a series of which something is corrected or retracted. `by_itself`: the projection keeps what was
 * corrected and retracted, to show it. `anew`: the series is folded again without what was retracted; the projection is
 * told of the corrections of what stands, because they undo reviews.
 */
export type OutcomesFollow = 'by_itself' | 'anew';

/** A projection that knows nothing of corrections, made to follow them; those of outcomes as `outcomes` says. */
export function followingRecord(
  projection: Projection,
  heads: Heads = {},
  outcomes: OutcomesFollow = 'by_itself',
): Projection {
  const isByItself = (fact: Fact) =>
    categoryOf(fact) === 'outcome' && (outcomes === 'by_itself' || !isFoldedAnew(fact));
  const headOf = (fact: Fact): RowRef[] => {
    const table = heads[categoryOf(fact)];
    return table ? [ref(table, streamId(fact))] : [];
  };
  const isOfOthers = (fact: Fact) => !projection.categories.includes(categoryOf(fact));

  function touches(fact: Fact): readonly RowRef[] {
    if (!isAboutRecord(fact.event.type) || isByItself(fact)) return projection.touches(fact);
    if (isOfOthers(fact)) return [];
    return isFoldedAnew(fact) ? rowsOfStream(projection, fact) : headOf(fact);
  }

  /** What becomes of the rows when something is said of the record of a stream. */
  const heard =
    (own: Handler | undefined): Handler =>
    (rows, _data, fact) => {
      if (isByItself(fact)) return own && applyToBoth(own, rows, fact);
      if (isOfOthers(fact)) return;
      const { revision } = fact;
      const heading = headOf(fact);
      const revised = ({ table }: RowRef, row: Row): Row =>
        heading.some((head) => head.table === table) ? { ...row, revision } : row;
      if (isFoldedAnew(fact)) return foldAnew(projection, rows, fact, revised);
      for (const head of heading) raise(rows, head, revision);
    };

  const handlers = Object.entries(projection.on) as [keyof Handlers, Handler][];
  const both = handlers.map(([type, handler]) => [
    type,
    (rows: Rows, _data: unknown, fact: Fact) => applyToBoth(handler, rows, fact),
  ]);
  const ofRecord = said.map((type) => [type, heard(projection.on[type] as Handler | undefined)]);
  return {
    ...projection,
    followsRecord: true,
    touches,
    on: Object.fromEntries([...both, ...ofRecord]) as Handlers,
  };
}

/** Gives a row, in both records, the revision that its stream has come to. */
function raise(rows: Rows, { table, key }: RowRef, revision: bigint): void {
  rows.update(table as Table<Row>, key, ({ _as_recorded }) => ({
    revision,
    _as_recorded: _as_recorded && { ...(_as_recorded as RowAsRecorded), revision: String(revision) },
  }));
}
