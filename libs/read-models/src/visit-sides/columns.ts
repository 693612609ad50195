import type { z } from 'zod';
import type { DataOf } from '#registry';
import type { Origin } from '../origin.js';
import { described, json, nullable, text, type Column } from '../runtime/table.js';
import type { attestation, proposal, reconciled, tripReport, VisitSidesView } from './view.js';

export type StoredAttestation = z.infer<typeof attestation>;
export type StoredProposal = z.infer<typeof proposal>;

export type StoredDispute = DataOf<'VisitDisputed'> & { readonly open: boolean; readonly origin: Origin };

/** Like the view's, with the code of the municipality instead of its name. */
export type StoredFollowUp = Omit<VisitSidesView['followUps'][number], 'municipality'> & {
  readonly municipality: string;
};

/** What a row keeps of both sides of a visit, whichever read model it is in. */
export const sidesColumns = {
  guest_attestation: nullable(json<StoredAttestation>()),
  host_attestation: nullable(json<StoredAttestation>()),
  disputes: json<StoredDispute[]>(),
  guest_proposal: nullable(json<StoredProposal>()),
  host_proposal: nullable(json<StoredProposal>()),
  reconciled: nullable(json<z.infer<typeof reconciled>>()),
  trip_reports: json<z.infer<typeof tripReport>[]>(),
  follow_ups: json<StoredFollowUp[]>(),
  status: described(
    'What `reconciliationStatus` says of the columns above: what lists are filtered by.',
    text,
  ),
};

export type SidesRow = {
  [Name in keyof typeof sidesColumns]: (typeof sidesColumns)[Name] extends Column<infer T> ? T : never;
};

/** A visit of which nobody has said anything yet. */
export const noSides: SidesRow = {
  guest_attestation: null,
  host_attestation: null,
  disputes: [],
  guest_proposal: null,
  host_proposal: null,
  reconciled: null,
  trip_reports: [],
  follow_ups: [],
  status: 'unattested',
};
