import { asCorrected, isAboutRecord, type Recorded, type RegistryEvent } from '#registry';
import { evolve, type Fact, type Projection } from '../runtime/projection.js';
import { BatchRows, keyText, type RowRef, type Rows } from '../runtime/rows.js';
import type { Table } from '../runtime/table.js';
import { hold } from './apply-to-both.js';
import type { Row } from './held.js';
import { categoryOf } from './history.js';

/** Whether handlers are told of an event beside the facts: the correction of an outcome undoes its review. */
const isTold = ({ stream, event: { type } }: Fact): boolean =>
  !isAboutRecord(type) || (type === 'FactCorrected' && stream.startsWith('outcome-'));

/** The facts of a series as they should have been recorded, with the corrections of those that stand. */
function correctedSeries(facts: readonly Fact[]): readonly Fact[] {
  const stands = new Map(correctedFacts(facts).map((fact) => [fact.eventId, fact]));
  return facts.flatMap((fact) => {
    const { event } = fact;
    if (event.type === 'FactCorrected') return stands.has(event.data.eventId) ? [fact] : [];
    return stands.get(fact.eventId) ?? [];
  });
}

/** The facts of a stream as they should have been recorded, each in the place where it was. */
function correctedFacts(facts: readonly Fact[]): readonly Fact[] {
  const byId = new Map(facts.map((fact) => [fact.eventId, fact]));
  const events = facts.map(({ eventId, event }): Recorded<RegistryEvent> => ({ ...event, eventId }));
  return asCorrected(events).flatMap(({ eventId, type, data }) => {
    const fact = byId.get(eventId);
    return fact ? [{ ...fact, event: { type, data } as RegistryEvent }] : [];
  });
}

/** The history of a stream in both records, before and with what is said of it now. */
function histories(fact: Fact): Readonly<Record<'recorded' | 'before' | 'now', readonly Fact[]>> {
  const { history } = fact;
  if (!history)
    throw new Error(`${fact.event.type} on ${fact.stream} came without the history of its stream`);
  const correctedOf = categoryOf(fact) === 'outcome' ? correctedSeries : correctedFacts;
  const withFact = [...history, fact];
  return {
    recorded: withFact.filter(isTold),
    before: correctedOf(history),
    now: correctedOf(withFact),
  };
}

/** Every row that the facts of a corrected stream give, gave before, or gave when they were recorded. */
export function rowsOfStream(projection: Projection, fact: Fact): readonly RowRef[] {
  const { recorded, before, now } = histories(fact);
  const refs = new Map<string, RowRef>();
  for (const it of [...recorded, ...before, ...now])
    for (const ref of projection.touches(it))
      refs.set(`${ref.table.name} ${keyText(ref.table, ref.key)}`, ref);
  return [...refs.values()];
}

/**
 * Puts in the place of a stream's rows those that its history gives, corrected and as recorded. Every row is of one
 * stream: what the facts of others gave would be lost. `revised` gives the rows that carry the stream's revision.
 */
export function foldAnew(
  projection: Projection,
  rows: Rows,
  fact: Fact,
  revised: (ref: RowRef, row: Row) => Row,
): void {
  const { recorded, now } = histories(fact);
  const refs = rowsOfStream(projection, fact);
  const [asRecorded, corrected] = [recorded, now].map((facts) => folded(projection, refs, facts));
  for (const ref of refs) {
    const rowOf = (from: Rows | undefined) => {
      const row = from?.get(ref.table as Table<Row>, ...ref.key);
      return row && revised(ref, row);
    };
    hold(rows, ref, { corrected: rowOf(corrected), recorded: rowOf(asRecorded) }, true);
  }
}

function folded(projection: Projection, refs: readonly RowRef[], facts: readonly Fact[]): Rows {
  const rows = new BatchRows();
  rows.announce(refs);
  for (const fact of facts) evolve(projection, rows, fact);
  return rows;
}
