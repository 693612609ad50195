import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import { pathStudied, pathVisit } from './table.js';

/** The program that an event says was studied or seen. */
export const studiedIn = ({ event }: Fact): string | undefined =>
  event.type === 'TopicStudied' || event.type === 'SiteVisited' ? event.data.program : undefined;

function studied(rows: Rows, fact: Fact): void {
  const program = studiedIn(fact);
  if (program) rows.put(pathStudied, { program_id: program, visit_id: streamId(fact) });
}

/** Who visited whom, and to study what. */
export const visitHandlers: Handlers = {
  VisitPlanned: (rows, { visitId, guest, host }) =>
    rows.put(pathVisit, { visit_id: visitId, guest, host, held_on: null, cancelled: false }),
  VisitHeld: (rows, { from }, fact) => rows.update(pathVisit, [streamId(fact)], () => ({ held_on: from })),
  VisitCancelled: (rows, _data, fact) =>
    rows.update(pathVisit, [streamId(fact)], () => ({ cancelled: true })),
  TopicStudied: (rows, _data, fact) => studied(rows, fact),
  SiteVisited: (rows, _data, fact) => studied(rows, fact),
};
