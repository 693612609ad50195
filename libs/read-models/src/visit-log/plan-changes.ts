import type { DataOf } from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import { visit } from './table.js';
import type { planChangeKinds } from './view.js';

/** A visit that is not held yet is sorted by the days it is planned for, so it moves with them. */
const move =
  (change: (typeof planChangeKinds)[number]) =>
  (rows: Rows, { from, to, reason }: DataOf<'VisitPlannedAgain'>, fact: Fact): void =>
    rows.update(visit, [streamId(fact)], ({ plan_changes, held_from }) => ({
      planned_from: from,
      planned_to: to,
      on_day: held_from ?? from,
      plan_changes: [...plan_changes, { change, from, to, reason: reason ?? null, origin: originOf(fact) }],
      cancelled: null,
      revision: fact.revision,
    }));

/** What becomes of a plan before the visit is held. */
export const keepPlan = {
  VisitRescheduled: move('rescheduled'),
  VisitPlannedAgain: move('planned_again'),
  VisitInvited: (rows, { letter, letterDate }, fact) =>
    rows.update(visit, [streamId(fact)], ({ invitations }) => ({
      invitations: [...invitations, { letter, letterDate: letterDate ?? null, origin: originOf(fact) }],
      revision: fact.revision,
    })),
  VisitCancelled: (rows, { municipality, reason }, fact) =>
    rows.update(visit, [streamId(fact)], () => ({
      cancelled: { municipality, reason, origin: originOf(fact) },
      revision: fact.revision,
    })),
} satisfies Handlers;
