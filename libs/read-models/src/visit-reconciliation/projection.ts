import { keepMunicipalityNames, municipalityName } from '../names.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import { noSides } from '../visit-sides/columns.js';
import { keepSides } from '../visit-sides/folding.js';
import { visitReconciliation } from './table.js';

function touches(fact: Fact): RowRef[] {
  if (fact.event.type === 'MunicipalityRegistered') return [ref(municipalityName, streamId(fact))];
  if (fact.event.type === 'MunicipalityRenamed') return [ref(municipalityName, streamId(fact))];
  return fact.stream.startsWith('visit-') ? [ref(visitReconciliation, streamId(fact))] : [];
}

type Days = { readonly from: string; readonly to: string };

const planFor = (rows: Rows, { from, to }: Days, fact: Fact): void =>
  rows.update(visitReconciliation, [streamId(fact)], () => ({ planned_from: from, planned_to: to }));

const follow = (rows: Rows, _data: unknown, fact: Fact): void =>
  rows.update(visitReconciliation, [streamId(fact)], () => ({ revision: fact.revision }));

const projection: Projection = {
  name: 'visit_reconciliation',
  purpose:
    'One row a visit: what both sides say of it, where they differ, what they agreed on, what they promised.',
  version: 2,
  categories: ['municipality', 'visit'],
  tables: [visitReconciliation, municipalityName],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepSides(visitReconciliation),
    VisitPlanned: (rows, { visitId, kind, guest, host, from, to }, fact) =>
      rows.put(visitReconciliation, {
        ...noSides,
        visit_id: visitId,
        kind,
        guest,
        host,
        planned_from: from,
        planned_to: to,
        held_from: null,
        held_to: null,
        revision: fact.revision,
      }),
    VisitRescheduled: (rows, data, fact) => {
      planFor(rows, data, fact);
      follow(rows, data, fact);
    },
    VisitPlannedAgain: (rows, data, fact) => {
      planFor(rows, data, fact);
      follow(rows, data, fact);
    },
    VisitHeld: (rows, { from, to }, fact) =>
      rows.update(visitReconciliation, [streamId(fact)], () => ({
        held_from: from,
        held_to: to,
        revision: fact.revision,
      })),
    // These say nothing of the two sides, but whoever attests next must name the revision after them.
    VisitInvited: follow,
    VisitCancelled: follow,
    HostSubstituted: follow,
    GuestSubstituted: follow,
    TopicStudied: follow,
    SiteVisited: follow,
    StatementRecorded: follow,
  },
};

export const visitReconciliationProjection = followingRecord(projection, { visit: visitReconciliation });
