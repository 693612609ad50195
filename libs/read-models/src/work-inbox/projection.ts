import { followingRecord } from '../record/following-record.js';
import { keepMunicipalityNames, municipalityName, programName } from '../names.js';
import { streamId, type Fact, type Handlers, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { touchedByAdoption, workOfAdoptions } from './adoptions.js';
import { touchedByOutcome, workOfOutcomes } from './outcomes.js';
import { touchedByProgram, workOfPrograms } from './programs.js';
import { adoption, baseline, indicator, measured, practice, program, visit, workItem } from './table.js';
import { touchedByVisit, workOfVisits } from './visits.js';

const touchedBy: Readonly<Record<string, (fact: Fact) => RowRef[]>> = {
  municipality: (fact) => [ref(municipalityName, streamId(fact))],
  indicator: (fact) => [ref(indicator, streamId(fact))],
  program: touchedByProgram,
  visit: touchedByVisit,
  adoption: touchedByAdoption,
  outcome: touchedByOutcome,
};

const keepIndicators: Handlers = {
  IndicatorDefined: (rows, { code, name }) => rows.put(indicator, { code, name, retired: false }),
  IndicatorRevised: (rows, { name }, fact) => rows.update(indicator, [streamId(fact)], () => ({ name })),
  IndicatorRetired: (rows, _data, fact) =>
    rows.update(indicator, [streamId(fact)], () => ({ retired: true })),
};

/**
 * It has no clock: an item keeps the days by which the query tells what is overdue and
 * what is coming. Which indicators lack a baseline is told by the query too, because the event by which a program is put
 * into practice names neither the program's indicators nor, in an attempt, the program.
 */
const projection: Projection = {
  name: 'work_inbox',
  purpose: 'What is due in each municipality.',
  version: 3,
  categories: ['municipality', 'indicator', 'program', 'visit', 'adoption', 'outcome'],
  tables: [
    workItem,
    visit,
    adoption,
    program,
    practice,
    measured,
    baseline,
    indicator,
    municipalityName,
    programName,
  ],
  touches: (fact) => touchedBy[fact.stream.slice(0, fact.stream.indexOf('-'))]?.(fact) ?? [],
  on: {
    ...keepMunicipalityNames,
    ...keepIndicators,
    ...workOfPrograms,
    ...workOfVisits,
    ...workOfAdoptions,
    ...workOfOutcomes,
  },
};

export const workInboxProjection = followingRecord(projection, { visit }, 'anew');
