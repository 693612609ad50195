import { mismatchesOf } from '#registry';
import type { Names } from '../names.js';
import type { SidesRow } from './columns.js';
import { sidesOf } from './folding.js';
import type { VisitSidesView } from './view.js';

/** The municipalities that a row names besides guest and host. */
export const municipalitiesOf = ({ disputes, follow_ups }: SidesRow): string[] =>
  [...disputes, ...follow_ups].map(({ municipality }) => municipality);

/** Both sides of a visit as they are shown. */
export const sidesView = (row: SidesRow, names: Names): VisitSidesView => ({
  status: row.status as VisitSidesView['status'],
  attestations: { guest: row.guest_attestation, host: row.host_attestation },
  mismatches: mismatchesOf(sidesOf(row)),
  disputes: row.disputes.map((dispute) => ({
    ...dispute,
    municipality: names.municipality(dispute.municipality),
  })),
  proposals: { guest: row.guest_proposal, host: row.host_proposal },
  reconciled: row.reconciled,
  tripReports: row.trip_reports,
  followUps: row.follow_ups.map((followUp) => ({
    ...followUp,
    municipality: names.municipality(followUp.municipality),
  })),
});
