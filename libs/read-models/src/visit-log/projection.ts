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
import { noSides } from '../visit-sides/columns.js';
import { keepSides } from '../visit-sides/folding.js';
import { keepPlan } from './plan-changes.js';
import { visit, visitProgram } from './table.js';

const programOf = ({ event }: Fact): string | undefined =>
  event.type === 'TopicStudied' || event.type === 'SiteVisited' ? event.data.program : undefined;

function touches(fact: Fact): RowRef[] {
  const id = streamId(fact);
  if (fact.event.type === 'MunicipalityRegistered') return [ref(municipalityName, id)];
  if (fact.event.type === 'MunicipalityRenamed') return [ref(municipalityName, id)];
  if (namesProgram(fact)) return [ref(programName, id)];
  if (!fact.stream.startsWith('visit-')) return [];
  const program = programOf(fact);
  return [ref(visit, id), ...(program ? [ref(visitProgram, program, id)] : [])];
}

function noteProgram(rows: Rows, fact: Fact): void {
  const program = programOf(fact);
  if (program) rows.put(visitProgram, { program_id: program, visit_id: streamId(fact) });
}

const projection: Projection = {
  name: 'visit_log',
  purpose:
    'One row a visit: plan, what was held, who received whom, topics, sites, statements, what both sides say of it.',
  version: 3,
  categories: ['municipality', 'program', 'visit'],
  tables: [visit, visitProgram, municipalityName, programName],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepProgramNames,
    ...keepSides(visit),
    ...keepPlan,
    VisitPlanned: (rows, data, fact) =>
      rows.put(visit, {
        ...noSides,
        visit_id: data.visitId,
        kind: data.kind,
        guest: data.guest,
        host: data.host,
        planned_from: data.from,
        planned_to: data.to,
        plan_changes: [],
        cancelled: null,
        invitations: [],
        held_from: null,
        held_to: null,
        on_day: data.from,
        purpose: data.purpose ?? null,
        cost_reference: data.costReference ?? null,
        venue: null,
        delegation: data.delegation,
        host_participants: [],
        expected_host: data.expectedHost ?? null,
        substitution: null,
        guest_substitutions: [],
        topics: [],
        sites: [],
        statements: [],
        revision: fact.revision,
        origin: originOf(fact),
      }),
    HostSubstituted: (rows, { expected, actual, reason }, fact) =>
      rows.update(visit, [streamId(fact)], () => ({
        substitution: { expected, actual, reason: reason ?? null, origin: originOf(fact) },
        revision: fact.revision,
      })),
    GuestSubstituted: (rows, { expected, actual, reason }, fact) =>
      rows.update(visit, [streamId(fact)], ({ guest_substitutions }) => ({
        guest_substitutions: [
          ...guest_substitutions,
          { expected, actual, reason: reason ?? null, origin: originOf(fact) },
        ],
        revision: fact.revision,
      })),
    VisitHeld: (rows, { from, to, venue, hostParticipants }, fact) =>
      rows.update(visit, [streamId(fact)], () => ({
        held_from: from,
        held_to: to,
        on_day: from,
        venue: venue ?? null,
        host_participants: hostParticipants,
        revision: fact.revision,
      })),
    TopicStudied: (rows, { topic, program }, fact) => {
      noteProgram(rows, fact);
      rows.update(visit, [streamId(fact)], ({ topics }) => ({
        topics: [...topics, { topic, program: program ?? null, origin: originOf(fact) }],
        revision: fact.revision,
      }));
    },
    SiteVisited: (rows, { site, reported, program }, fact) => {
      noteProgram(rows, fact);
      rows.update(visit, [streamId(fact)], ({ sites }) => ({
        sites: [...sites, { site, reported, program: program ?? null, origin: originOf(fact) }],
        revision: fact.revision,
      }));
    },
    StatementRecorded: (rows, data, fact) =>
      rows.update(visit, [streamId(fact)], ({ statements }) => ({
        statements: [...statements, { ...data, origin: originOf(fact) }],
        revision: fact.revision,
      })),
  },
};

export const visitLogProjection = followingRecord(projection, { visit });
