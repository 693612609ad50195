import { mismatchesOf, type Attestation, type MismatchField } from '../../visit/reconciliation.js';
import type { ContradictionRule, VisitFact } from '../facts.js';

const daysOf = ({ from, to }: Attestation): string => (from === to ? from : `${from}/${to}`);

const saidOf: Record<MismatchField, (attestation: Attestation) => string> = {
  dates: daysOf,
  place: ({ place }) => place,
  people: ({ people }) => String(people),
};

const nameOf: Record<MismatchField, string> = { dates: 'Date', place: 'Place', people: 'People' };

const find = ({ visitId, guest, host, reconciled }: VisitFact) => {
  const differing = mismatchesOf({ attestations: { guest, host } });
  if (!guest || !host || reconciled || differing.length === 0) return [];
  const listed = (side: Attestation) => differing.map((field) => saidOf[field](side)).join(', ');
  const values = differing.flatMap((field) => [
    [`guest${nameOf[field]}`, saidOf[field](guest)],
    [`host${nameOf[field]}`, saidOf[field](host)],
  ]);
  return [
    {
      code: 'visit_sides' as const,
      severity: 'certain' as const,
      subject: [guest.eventId, host.eventId],
      message: {
        en: `the guest says ${listed(guest)}, the host says ${listed(host)}`,
        id: `tamu menyebut ${listed(guest)}, tuan rumah menyebut ${listed(host)}`,
      },
      values: { visitId, ...Object.fromEntries(values) },
    },
  ];
};

/** Guest and host who do not say the same of their visit, until both agree on what holds. */
export const visitRule: ContradictionRule<'visit_sides'> = {
  code: 'visit_sides',
  find: ({ visits }) => visits.flatMap(find),
};
