import { keepProgramNames, namesProgram, programName } from '../names.js';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { itemRef, settle, trueSince } from './items.js';
import { measured, practice, program } from './table.js';

type Row = RowOf<typeof program>;

const aliveItem = (id: string) => `program-${id}/alive`;

/** The indicators that an event speaks of. */
function indicatorsIn({ event }: Fact): readonly string[] {
  if (event.type === 'ProgramLaunched') return event.data.indicators;
  if (event.type === 'ProgramIndicatorAdopted' || event.type === 'ProgramIndicatorDropped')
    return [event.data.indicator];
  return [];
}

export function touchedByProgram(fact: Fact): RowRef[] {
  const id = streamId(fact);
  return [
    ref(program, id),
    itemRef(aliveItem(id)),
    ref(practice, fact.stream),
    ...indicatorsIn(fact).map((code) => ref(measured, id, code)),
    ...(namesProgram(fact) ? [ref(programName, id)] : []),
  ];
}

/**
 * A statement holds for its year. In the next year the next one can be made, and when that year has ended without it
 * the last one is older than a year.
 */
function settleProgram(rows: Rows, row: Row, stream: string): void {
  const { program_id, municipality, ended, begun_on } = row;
  const year = String(row.stated_year + 1).padStart(4, '0');
  const due = {
    task: 'confirm_alive',
    municipality,
    category: 'program',
    thing: program_id,
    program_id,
    since: `${year}-01-01`,
    due_on: `${year}-12-31`,
  } as const;
  settle(rows, aliveItem(program_id), ended ? null : due);
  if (begun_on !== null)
    rows.put(practice, { stream, municipality, program_id, is_own: true, begun_on, open: !ended });
}

function change(rows: Rows, fact: Fact, to: (row: Readonly<Row>) => Partial<Row>): void {
  const before = rows.get(program, streamId(fact));
  if (!before) return;
  const row = { ...before, ...to(before) };
  rows.put(program, row);
  settleProgram(rows, row, fact.stream);
}

const measure = (rows: Rows, fact: Fact, dropped: boolean): void => {
  for (const code of indicatorsIn(fact))
    rows.put(measured, {
      program_id: streamId(fact),
      measured_by: code,
      measured_from: trueSince(fact),
      dropped,
    });
};

const end = (rows: Rows, _data: unknown, fact: Fact): void => change(rows, fact, () => ({ ended: true }));

/** What a program leaves to do: that it is alive is said each year, and what it changes can be measured. */
export const workOfPrograms: Handlers = {
  ...keepProgramNames,
  ProgramLaunched: (rows, data, fact) => {
    keepProgramNames.ProgramLaunched?.(rows, data, fact);
    const launchedOn = trueSince(fact);
    const row: Row = {
      program_id: data.programId,
      municipality: data.municipality,
      stated_year: Number(launchedOn.slice(0, 4)),
      begun_on: data.stage === 'initiative' ? null : launchedOn,
      ended: false,
    };
    rows.put(program, row);
    measure(rows, fact, false);
    settleProgram(rows, row, fact.stream);
  },
  // Once it was tried there is something to measure, whatever stage it goes back to.
  ProgramStageChanged: (rows, { to }, fact) =>
    change(rows, fact, ({ begun_on }) => ({
      begun_on: begun_on ?? (to === 'initiative' ? null : trueSince(fact)),
    })),
  ProgramIndicatorAdopted: (rows, _data, fact) => measure(rows, fact, false),
  ProgramIndicatorDropped: (rows, _data, fact) => measure(rows, fact, true),
  ProgramConfirmedAlive: (rows, { year }, fact) =>
    change(rows, fact, ({ stated_year }) => ({ stated_year: Math.max(stated_year, year) })),
  ProgramDiscontinued: end,
  ProgramSuperseded: end,
  ProgramMerged: end,
};
