import { asCorrected, type RegistryEvent } from '#registry';
import type { RecordedFact } from '../recorded-fact.js';
import { factsOfOne, isSynthetic } from '../one-thing.js';
import type { DocumentRequest, FactSource, Standard } from '../standard.js';

/** The stage of a contracting process that an event of an adoption is most like. */
const tags: Partial<Record<RegistryEvent['type'], string>> = {
  AdoptionIntended: 'planning',
  FeasibilityAssessed: 'planningUpdate',
  AdoptionDecided: 'award',
  AgreementSigned: 'contract',
  AdoptionInstrumentIssued: 'contractAmendment',
  AdoptionBudgeted: 'planningUpdate',
  AdoptionWithdrawn: 'awardCancellation',
  AdoptionDiscontinued: 'contractTermination',
  AdoptionSuperseded: 'contractTermination',
};

const tagOf = ({ type }: RegistryEvent): string => tags[type] ?? 'implementationUpdate';

/** What an event says, under its type: a later event of the type says it anew. */
const saidBy = ({ type, data }: RegistryEvent) => ({ [type]: data as unknown });

const release = (ocid: string, { eventId, event, envelope }: RecordedFact) => ({
  ocid,
  id: eventId,
  date: envelope.recordedAt,
  tag: [tagOf(event)],
  initiationType: 'adoption',
  language: 'id',
  effectiveFrom: envelope.effectiveFrom,
  ...(envelope.source && { source: envelope.source }),
  ...(envelope.synthetic && { synthetic: true }),
  facts: saidBy(event),
});

const isAboutRecord = ({ event }: RecordedFact): boolean =>
  ['FactCorrected', 'FactRetracted', 'ConcernRaised', 'ConcernResolved'].includes(event.type);

/** What is right by now: of each type of event the latest, corrected and without what was retracted. */
function compiled(ocid: string, facts: readonly RecordedFact[]) {
  const right = asCorrected(facts.map(({ event, eventId }) => ({ ...event, eventId })));
  const date = facts.at(-1)?.envelope.recordedAt ?? '';
  return {
    ocid,
    id: `${ocid}-${date}`,
    date,
    tag: ['compiled'],
    initiationType: 'adoption',
    language: 'id',
    ...(isSynthetic(facts) && { synthetic: true }),
    facts: Object.assign({}, ...right.map(saidBy)) as object,
  };
}

interface Version {
  readonly releaseID: string;
  readonly releaseDate: string;
  readonly releaseTag: readonly string[];
  readonly value: unknown;
}

/** Every value that each type of event was given, with the release that gave it: corrected ones with their correction. */
function versioned(ocid: string, facts: readonly RecordedFact[]) {
  const versions: Record<string, Version[]> = {};
  facts.forEach((fact, index) => {
    const { event, eventId, envelope } = fact;
    const named =
      event.type === 'FactCorrected' || event.type === 'FactRetracted' ? event.data.eventId : eventId;
    const subject = facts.find((it) => it.eventId === named);
    if (!subject || (isAboutRecord(fact) && subject === fact)) return;
    const right = asCorrected(facts.slice(0, index + 1).map((it) => ({ ...it.event, eventId: it.eventId })));
    (versions[subject.event.type] ??= []).push({
      releaseID: eventId,
      releaseDate: envelope.recordedAt,
      releaseTag: [tagOf(event)],
      value: right.find((it) => it.eventId === named)?.data ?? null,
    });
  });
  return { ocid, initiationType: 'adoption', facts: versions };
}

async function* document(source: FactSource, { subject, madeAt, address }: DocumentRequest) {
  const facts = await factsOfOne(source, subject);
  const ocid = `tiru-${subject}`;
  yield JSON.stringify({
    uri: `${address}/api/v1/standards/ocds?subject=${encodeURIComponent(subject ?? '')}`,
    version: '1.1',
    publishedDate: madeAt,
    publisher: { name: 'Tiru' },
    records: [
      {
        ocid,
        releases: facts.map((fact) => release(ocid, fact)),
        compiledRelease: compiled(ocid, facts),
        versionedRelease: versioned(ocid, facts),
      },
    ],
  });
}

/** The life of an adoption in the manner of open contracting: each event a release, and what they come to. */
export const ocds: Standard = {
  name: 'ocds',
  label: { id: 'Riwayat adopsi serupa OCDS', en: 'Record of an adoption, in the manner of OCDS' },
  version: '1.1',
  specification: 'https://standard.open-contracting.org/1.1/en/schema/records_reference/',
  mediaType: 'application/json',
  ending: 'json',
  about: 'adoption',
  write: document,
};
