import type { NameTables } from '../names.js';
import type { Origin } from '../origin.js';
import { bigint, date, described, json, nullable, table, text, type ShownRowOf } from '../runtime/table.js';
import type { EvidenceEntry } from './view.js';

export const evidence = table(
  'evidence',
  {
    sha256: text,
    position: described('Where it was filed in the log: what lists are sorted by.', bigint),
    media_type: text,
    bytes: bigint,
    title: text,
    municipality: nullable(text),
    url: nullable(text),
    archive_reference: nullable(text),
    retrieved_on: date,
    language: nullable(text),
    state: text,
    found: described('SHA-256 of what lies in its place while it is altered.', nullable(text)),
    checked_on: described('Day of the last check that is on record.', nullable(date)),
    links: json<EvidenceEntry['links']>(),
    revision: bigint,
    origin: json<Origin>(),
  },
  {
    purpose: 'One file.',
    key: ['sha256'],
    indexes: ['position desc', 'municipality', 'state'],
    record: 'both',
  },
);

export const evidenceOf = table(
  'evidence_of',
  { category: text, thing: text, sha256: text },
  {
    purpose: 'Which evidence speaks of a thing: what lists are filtered by.',
    key: ['category', 'thing', 'sha256'],
    record: 'both',
  },
);

export interface EvidenceTables extends Pick<NameTables, 'municipality_name'> {
  evidence: ShownRowOf<typeof evidence>;
  evidence_of: ShownRowOf<typeof evidenceOf>;
}
