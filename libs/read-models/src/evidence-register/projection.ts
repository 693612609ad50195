import { keepMunicipalityNames, municipalityName } from '../names.js';
import { originOf } from '../origin.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { evidence, evidenceOf } from './table.js';

function touches(fact: Fact): RowRef[] {
  const { event } = fact;
  const sha256 = streamId(fact);
  if (event.type === 'MunicipalityRegistered') return [ref(municipalityName, sha256)];
  if (event.type === 'MunicipalityRenamed') return [ref(municipalityName, sha256)];
  if (!fact.stream.startsWith('evidence-')) return [];
  const base = [ref(evidence, sha256)];
  if (event.type !== 'EvidenceLinked') return base;
  return [...base, ref(evidenceOf, event.data.category, event.data.id, sha256)];
}

const projection: Projection = {
  name: 'evidence_register',
  purpose:
    'One row a file: what it is, where it was found, what it proves, and whether its bytes are still there.',
  version: 2,
  categories: ['municipality', 'evidence'],
  tables: [evidence, evidenceOf, municipalityName],
  touches,
  on: {
    ...keepMunicipalityNames,
    EvidenceFiled: (rows, data, fact) =>
      rows.put(evidence, {
        sha256: data.sha256,
        position: fact.position,
        media_type: data.mediaType,
        bytes: BigInt(data.bytes),
        title: data.title,
        municipality: data.municipality ?? null,
        url: data.url ?? null,
        archive_reference: data.archiveReference ?? null,
        retrieved_on: data.retrievedOn,
        language: data.language ?? null,
        state: 'filed',
        found: null,
        checked_on: null,
        links: [],
        revision: fact.revision,
        origin: originOf(fact),
      }),
    EvidenceLinked: (rows, { category, id, eventId, proves }, fact) => {
      const sha256 = streamId(fact);
      rows.put(evidenceOf, { category, thing: id, sha256 });
      rows.update(evidence, [sha256], ({ links }) => ({
        links: [...links, { category, id, eventId: eventId ?? null, proves, origin: originOf(fact) }],
        revision: fact.revision,
      }));
    },
    EvidenceChecked: (rows, { result, found, checkedOn }, fact) =>
      rows.update(evidence, [streamId(fact)], () => ({
        state: result,
        found: found ?? null,
        checked_on: checkedOn,
        revision: fact.revision,
      })),
    EvidenceRestored: (rows, _data, fact) =>
      rows.update(evidence, [streamId(fact)], () => ({
        state: 'restored',
        found: null,
        revision: fact.revision,
      })),
  },
};

export const evidenceRegisterProjection = followingRecord(projection, { evidence });
