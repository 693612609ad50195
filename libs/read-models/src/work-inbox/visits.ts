import { visitSides, type VisitSide } from '#registry';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { noSides } from '../visit-sides/columns.js';
import { keepSides } from '../visit-sides/folding.js';
import { itemRef, settle, type Due } from './items.js';
import { visit } from './table.js';

/** A visit that was held. */
type Held = RowOf<typeof visit> & { readonly held_until: string };

const itemsOf = (id: string) => ({
  attest: (side: VisitSide) => `visit-${id}/attest/${side}`,
  differ: (side: VisitSide) => `visit-${id}/differ/${side}`,
  report: `visit-${id}/report`,
  followUp: (followUpId: string) => `visit-${id}/follow-up/${followUpId}`,
});

export function touchedByVisit(fact: Fact): RowRef[] {
  const { event } = fact;
  const id = streamId(fact);
  const items = itemsOf(id);
  const followUp =
    event.type === 'FollowUpPlanned' || event.type === 'FollowUpDone'
      ? [items.followUp(event.data.followUpId)]
      : [];
  const ofSides = visitSides.flatMap((side) => [items.attest(side), items.differ(side)]);
  return [ref(visit, id), ...[...ofSides, items.report, ...followUp].map(itemRef)];
}

const other = (side: VisitSide): VisitSide => (side === 'guest' ? 'host' : 'guest');

const dayOf = ({ recordedAt }: { readonly recordedAt: string }): string => recordedAt.slice(0, 10);

const common = (row: Held, side: VisitSide) => ({
  municipality: row[side],
  counterpart: row[other(side)],
  category: 'visit',
  thing: row.visit_id,
  since: row.held_until,
});

/** What a side attests, and what it last proposed. */
const saidBy = (row: Held, side: VisitSide) =>
  side === 'guest'
    ? { attestation: row.guest_attestation, proposal: row.guest_proposal }
    : { attestation: row.host_attestation, proposal: row.host_proposal };

const attesting = (row: Held, side: VisitSide): Due | null =>
  saidBy(row, side).attestation ? null : { ...common(row, side), task: 'attest_visit' };

/** Since when both sides say different things: the first open dispute, or the later of two attestations that differ. */
function sinceDifference(row: Held): string {
  const dispute = row.disputes.find(({ open }) => open);
  const attestations = visitSides.flatMap((side) => saidBy(row, side).attestation ?? []);
  const days = (dispute ? [dispute] : attestations).map(({ origin }) => dayOf(origin));
  return days.toSorted().at(-1) ?? row.held_until;
}

/** What a side has to do about a difference: answer what the other proposes, or propose; who proposed waits. */
function differing(row: Held, side: VisitSide): Due | null {
  if (row.status !== 'disputed' && row.status !== 'mismatch') return null;
  const { proposal: others } = saidBy(row, other(side));
  if (others) {
    const { origin } = others;
    const known = { event_id: origin.eventId, since: dayOf(origin) };
    return { ...common(row, side), task: 'agree_on_visit', ...known };
  }
  if (saidBy(row, side).proposal) return null;
  const dispute = row.disputes.find(({ open }) => open);
  return {
    ...common(row, side),
    task: 'settle_difference',
    event_id: dispute?.origin.eventId ?? null,
    detail: dispute?.statement ?? null,
    since: sinceDifference(row),
  };
}

function settleVisit(rows: Rows, fact: Fact): void {
  const row = rows.get(visit, streamId(fact));
  if (!row?.held_until) return;
  const held = { ...row, held_until: row.held_until };
  const items = itemsOf(row.visit_id);
  for (const side of visitSides) {
    settle(rows, items.attest(side), attesting(held, side));
    settle(rows, items.differ(side), differing(held, side));
  }
  const report = { ...common(held, 'guest'), task: 'file_trip_report' } as const;
  settle(rows, items.report, row.trip_reports.length > 0 ? null : report);
}

function settleFollowUp(rows: Rows, followUpId: string, fact: Fact): void {
  const row = rows.get(visit, streamId(fact));
  const promised = row?.follow_ups.find(({ id }) => id === followUpId);
  if (!row || !promised) return;
  const { municipality, what, office, dueOn, done, origin } = promised;
  const due: Due = {
    task: 'complete_follow_up',
    municipality,
    counterpart: municipality === row.guest ? row.host : row.guest,
    category: 'visit',
    thing: row.visit_id,
    event_id: origin.eventId,
    since: dayOf(origin),
    due_on: dueOn,
    detail: what,
    office,
  };
  settle(rows, itemsOf(row.visit_id).followUp(followUpId), done ? null : due);
}

const sides = keepSides(visit);

/** Keeps the sides as every read model of visits does, then looks at what is left to do. */
const settling = Object.fromEntries(
  Object.entries(sides).map(([type, keep]) => [
    type,
    (rows: Rows, data: unknown, fact: Fact) => {
      (keep as (rows: Rows, data: unknown, fact: Fact) => void)(rows, data, fact);
      settleVisit(rows, fact);
    },
  ]),
) as Pick<Handlers, keyof typeof sides>;

/** What a visit leaves to do: each side attests, both settle where they differ, the guest reports, promises are kept. */
export const workOfVisits: Handlers = {
  ...settling,
  VisitPlanned: (rows, { visitId, guest, host }, fact) =>
    rows.put(visit, {
      ...noSides,
      visit_id: visitId,
      guest,
      host,
      held_until: null,
      revision: fact.revision,
    }),
  VisitHeld: (rows, { to }, fact) => {
    rows.update(visit, [streamId(fact)], () => ({ held_until: to, revision: fact.revision }));
    settleVisit(rows, fact);
  },
  FollowUpPlanned: (rows, data, fact) => {
    sides.FollowUpPlanned(rows, data, fact);
    settleFollowUp(rows, data.followUpId, fact);
  },
  FollowUpDone: (rows, data, fact) => {
    sides.FollowUpDone(rows, data, fact);
    settleFollowUp(rows, data.followUpId, fact);
  },
};
