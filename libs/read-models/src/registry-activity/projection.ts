import {
  keepMunicipalityNames,
  keepProgramNames,
  municipalityName,
  namesProgram,
  programName,
} from '../names.js';
import { originOf } from '../origin.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Handlers, type Projection } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { happening, indicatorName, parties } from './table.js';
import { happeningTypes } from './told.js';

type Row = RowOf<typeof happening>;
const OLDEST_DAY = '0001-01-01';

function touches(fact: Fact): RowRef[] {
  const { event, stream, eventId } = fact;
  const base = [ref(happening, eventId), ref(parties, stream)];
  // Of any stream: also of one whose other events are not told of.
  if (event.type === 'FactCorrected') return [...base, ref(happening, event.data.eventId)];
  if (stream.startsWith('municipality-'))
    return [ref(municipalityName, streamId(fact)), ref(happening, eventId)];
  if (stream.startsWith('indicator-')) return [ref(indicatorName, streamId(fact))];
  switch (event.type) {
    case 'OutcomeVerified':
    case 'OutcomePublished':
      return [...base, ref(happening, event.data.eventId)];
  }
  return namesProgram(fact) ? [...base, ref(programName, streamId(fact))] : base;
}

type Sides = Pick<RowOf<typeof parties>, 'municipality' | 'counterpart' | 'program_id'>;

function note(rows: Rows, fact: Fact, more: Partial<Row> = {}): void {
  const known = rows.get(parties, fact.stream);
  if (known) noteOf(rows, fact, known, more);
}

function noteOf(rows: Rows, fact: Fact, known: Sides, more: Partial<Row> = {}): void {
  rows.put(happening, {
    event_id: fact.eventId,
    position: fact.position,
    on_day: fact.envelope.effectiveFrom.date ?? OLDEST_DAY,
    type: fact.event.type,
    municipality: known.municipality,
    counterpart: known.counterpart,
    program_id: known.program_id,
    visit_id: fact.stream.startsWith('visit-') ? streamId(fact) : null,
    adoption_id: fact.stream.startsWith('adoption-') ? streamId(fact) : null,
    indicator: null,
    period: null,
    value: null,
    unit: null,
    value_kind: null,
    decision: null,
    origin: originOf(fact),
    ...more,
  });
}

const noteIt = (rows: Rows, _data: unknown, fact: Fact): void => note(rows, fact);

/** What one side of a visit does: it comes first, be it guest or host. */
function noteActing(rows: Rows, { municipality }: { readonly municipality: string }, fact: Fact): void {
  const visit = rows.get(parties, fact.stream);
  const counterpart = visit?.municipality === municipality ? visit.counterpart : visit?.municipality;
  note(rows, fact, { municipality, counterpart: counterpart ?? null });
}

/** What a municipality itself went through. */
const noteOwn = (rows: Rows, _data: unknown, fact: Fact): void =>
  noteOf(rows, fact, { municipality: streamId(fact), counterpart: null, program_id: null });

/** What somebody did with a claim: it says which program and period it is about, its series may hold several. */
function noteOfClaim(rows: Rows, { eventId }: { readonly eventId: string }, fact: Fact): void {
  const claim = rows.get(happening, eventId);
  if (!claim?.indicator) return;
  const { indicator, program_id, period, value_kind } = claim;
  note(rows, fact, { indicator, program_id, period, value_kind });
}

const told: Handlers = Object.fromEntries(happeningTypes.map((type) => [type, noteIt]));

const projection: Projection = {
  name: 'registry_activity',
  purpose: 'What happened lately, across programs, visits, adoptions and outcomes.',
  version: 5,
  categories: ['municipality', 'indicator', 'program', 'visit', 'adoption', 'outcome'],
  tables: [happening, parties, indicatorName, municipalityName, programName],
  touches,
  on: {
    ...told,
    ...keepMunicipalityNames,
    MunicipalityRenamed: (rows, data, fact) => {
      keepMunicipalityNames.MunicipalityRenamed?.(rows, data, fact);
      noteOwn(rows, data, fact);
    },
    MunicipalitySplit: noteOwn,
    MunicipalityMerged: (rows, { into }, fact) =>
      noteOf(rows, fact, { municipality: streamId(fact), counterpart: into, program_id: null }),
    MunicipalityMoved: noteOwn,
    OfficeHeld: noteOwn,
    OfficeLeft: noteOwn,
    IndicatorDefined: (rows, { code, name }) => rows.put(indicatorName, { code, name }),
    IndicatorRevised: (rows, { code, name }) => rows.put(indicatorName, { code, name }),
    ProgramLaunched: (rows, data, fact) => {
      keepProgramNames.ProgramLaunched?.(rows, data, fact);
      const { municipality, programId } = data;
      rows.put(parties, { stream: fact.stream, municipality, counterpart: null, program_id: programId });
      note(rows, fact);
    },
    ProgramRenamed: (rows, data, fact) => {
      keepProgramNames.ProgramRenamed?.(rows, data, fact);
      note(rows, fact);
    },
    VisitPlanned: (rows, { guest, host }, fact) => {
      rows.put(parties, { stream: fact.stream, municipality: guest, counterpart: host, program_id: null });
      note(rows, fact);
    },
    VisitInvited: noteActing,
    VisitCancelled: noteActing,
    VisitAttested: noteActing,
    VisitDisputed: noteActing,
    VisitReconciled: noteActing,
    FollowUpPlanned: noteActing,
    FollowUpDone: noteActing,
    AdoptionIntended: (rows, { adopter, origin, program }, fact) => {
      rows.put(parties, {
        stream: fact.stream,
        municipality: adopter,
        counterpart: origin,
        program_id: program,
      });
      note(rows, fact);
    },
    AdoptionDecided: (rows, { decision }, fact) => note(rows, fact, { decision }),
    OutcomeRecorded: (rows, data, fact) => {
      const { municipality, program } = data;
      rows.put(parties, {
        stream: fact.stream,
        municipality,
        counterpart: null,
        program_id: program ?? null,
      });
      note(rows, fact, {
        indicator: data.indicator,
        period: data.period,
        value: data.value ?? null,
        unit: data.unit,
        value_kind: data.valueKind,
      });
    },
    OutcomeVerified: noteOfClaim,
    OutcomePublished: noteOfClaim,
    // A series is of one indicator, and its breaks are of no program in particular.
    MethodBreakDeclared: (rows, { from }, fact) =>
      note(rows, fact, { indicator: streamId(fact).split(':')[1] ?? null, period: from, program_id: null }),
    // A series can hold outcomes of several programs: what was corrected says which one it is about.
    FactCorrected: (rows, data, fact) => {
      const corrected = rows.get(happening, data.eventId);
      if (!corrected?.indicator) return;
      note(rows, fact, { indicator: corrected.indicator, program_id: corrected.program_id });
    },
  },
};

export const registryActivityProjection = followingRecord(projection, {}, 'anew');
