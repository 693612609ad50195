import {
  keepMunicipalityNames,
  keepProgramNames,
  municipalityName,
  namesProgram,
  programName,
} from '../names.js';
import { originOf } from '../origin.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { happening, indicatorName, parties } from './table.js';

type Row = RowOf<typeof happening>;
const OLDEST_DAY = '0001-01-01';

function touches(fact: Fact): RowRef[] {
  const { event, stream, eventId } = fact;
  if (event.type === 'MunicipalityRegistered') return [ref(municipalityName, streamId(fact))];
  if (event.type === 'MunicipalityRenamed') return [ref(municipalityName, streamId(fact))];
  if (stream.startsWith('municipality-')) return [];
  if (stream.startsWith('indicator-')) return [ref(indicatorName, streamId(fact))];
  const base = [ref(happening, eventId), ref(parties, stream)];
  if (event.type === 'FactCorrected') return [...base, ref(happening, event.data.eventId)];
  return namesProgram(fact) ? [...base, ref(programName, streamId(fact))] : base;
}

function note(rows: Rows, fact: Fact, more: Partial<Row> = {}): void {
  const known = rows.get(parties, fact.stream);
  if (!known) return;
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

/** What happened lately, across programs, visits, adoptions and outcomes. */
const projection: Projection = {
  name: 'registry_activity',
  version: 3,
  categories: ['municipality', 'indicator', 'program', 'visit', 'adoption', 'outcome'],
  tables: [happening, parties, indicatorName, municipalityName, programName],
  touches,
  on: {
    ...keepMunicipalityNames,
    IndicatorDefined: (rows, { code, name }) => rows.put(indicatorName, { code, name }),
    IndicatorRevised: (rows, { code, name }) => rows.put(indicatorName, { code, name }),
    ProgramLaunched: (rows, data, fact) => {
      keepProgramNames.ProgramLaunched?.(rows, data, fact);
      const { municipality, programId } = data;
      rows.put(parties, { stream: fact.stream, municipality, counterpart: null, program_id: programId });
      note(rows, fact);
    },
    ProgramStageChanged: noteIt,
    LegalBasisRecorded: noteIt,
    ProgramRenamed: (rows, data, fact) => {
      keepProgramNames.ProgramRenamed?.(rows, data, fact);
      note(rows, fact);
    },
    ProgramBudgetReferenceRecorded: noteIt,
    ProgramAgencyAssigned: noteIt,
    ProgramAgencyChanged: noteIt,
    ProgramRevised: noteIt,
    ProgramAliasAdded: noteIt,
    ProgramIndicatorAdopted: noteIt,
    ProgramIndicatorDropped: noteIt,
    ProgramSuspended: noteIt,
    ProgramResumed: noteIt,
    ProgramDiscontinued: noteIt,
    ProgramSuperseded: noteIt,
    ProgramMerged: noteIt,
    ProgramDerived: noteIt,
    ProgramConfirmedAlive: noteIt,
    VisitPlanned: (rows, { guest, host }, fact) => {
      rows.put(parties, { stream: fact.stream, municipality: guest, counterpart: host, program_id: null });
      note(rows, fact);
    },
    VisitRescheduled: noteIt,
    VisitCancelled: noteActing,
    VisitPlannedAgain: noteIt,
    VisitHeld: noteIt,
    HostConfirmed: noteIt,
    VisitAttested: noteActing,
    VisitDisputed: noteActing,
    VisitReconciled: noteActing,
    TripReportFiled: noteIt,
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
    AdoptionImplemented: noteIt,
    AttributionClaimed: noteIt,
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
    // A series can hold outcomes of several programs: what was corrected says which one it is about.
    FactCorrected: (rows, data, fact) => {
      const corrected = rows.get(happening, data.eventId);
      if (!corrected?.indicator) return;
      note(rows, fact, { indicator: corrected.indicator, program_id: corrected.program_id });
    },
  },
};

export const registryActivityProjection = followingRecord(projection);
