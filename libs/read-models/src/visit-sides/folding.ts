import {
  attestedBy,
  confirmedByHost,
  reconciliationStatus,
  type Attestation,
  type DataOf,
  type SidesOfVisit,
} from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import type { Table } from '../runtime/table.js';
import type { SidesRow, StoredAttestation } from './columns.js';

/** A row as the registry's rules see it. */
export const sidesOf = (row: Readonly<SidesRow>): SidesOfVisit => ({
  attestations: { guest: row.guest_attestation, host: row.host_attestation },
  disputes: row.disputes.filter(({ open }) => open),
  proposals: { guest: row.guest_proposal, host: row.host_proposal },
  reconciled: row.reconciled,
});

/** What the rules made of the attestations; the one that is new has its origin from the fact. */
function attestations(row: Readonly<SidesRow>, { attestations: now }: SidesOfVisit, fact: Fact) {
  const kept = (before: StoredAttestation | null, after: Attestation | null) =>
    after && (after === before ? before : { ...after, origin: originOf(fact) });
  return {
    guest_attestation: kept(row.guest_attestation, now.guest),
    host_attestation: kept(row.host_attestation, now.host),
  };
}

const claimOf = ({ from, to, place, people }: DataOf<'VisitReconciled'>, fact: Fact) => ({
  from,
  to,
  place,
  people,
  origin: originOf(fact),
});

type Row = SidesRow & { revision: bigint };

/** The handlers that keep both sides of a visit in the rows of a table. */
export function keepSides<R extends Row>(table: Table<R>) {
  const change =
    <Data>(folded: (row: Readonly<SidesRow>, data: Data, fact: Fact) => Partial<SidesRow>) =>
    (rows: Rows, data: Data, fact: Fact): void =>
      rows.update(table, [streamId(fact)], (row) => {
        const part = folded(row, data, fact);
        const status = reconciliationStatus(sidesOf({ ...row, ...part }));
        return { ...part, status, revision: fact.revision } as Partial<R>;
      });

  return {
    HostConfirmed: change((row, data: DataOf<'HostConfirmed'>, fact) =>
      attestations(row, confirmedByHost(sidesOf(row), data), fact),
    ),
    VisitAttested: change((row, data: DataOf<'VisitAttested'>, fact) =>
      attestations(row, attestedBy(sidesOf(row), data), fact),
    ),
    VisitDisputed: change(({ disputes }, data: DataOf<'VisitDisputed'>, fact) => ({
      disputes: [...disputes, { ...data, open: true, origin: originOf(fact) }],
    })),
    ReconciliationProposed: change((_, data: DataOf<'ReconciliationProposed'>, fact) => ({
      [data.side === 'guest' ? 'guest_proposal' : 'host_proposal']: claimOf(data, fact),
    })),
    VisitReconciled: change(({ disputes }, data: DataOf<'VisitReconciled'>, fact) => ({
      reconciled: { ...claimOf(data, fact), agreedBy: data.side },
      disputes: disputes.map((dispute) => ({ ...dispute, open: false })),
      guest_proposal: null,
      host_proposal: null,
    })),
    TripReportFiled: change((row, { document, date, by }: DataOf<'TripReportFiled'>, fact) => ({
      trip_reports: [...row.trip_reports, { document, date, by, origin: originOf(fact) }],
    })),
    FollowUpPlanned: change((row, { followUpId, ...data }: DataOf<'FollowUpPlanned'>, fact) => ({
      follow_ups: [...row.follow_ups, { id: followUpId, ...data, done: null, origin: originOf(fact) }],
    })),
    FollowUpDone: change((row, { followUpId, date, result }: DataOf<'FollowUpDone'>, fact) => ({
      follow_ups: row.follow_ups.map((followUp) =>
        followUp.id === followUpId
          ? { ...followUp, done: { date, result, origin: originOf(fact) } }
          : followUp,
      ),
    })),
  } satisfies Handlers;
}
