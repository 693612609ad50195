import type { DataOf } from '../catalogue.js';
import { refuseEndedMunicipality } from '../municipality/existence.js';
import { sameFacts } from '../same-facts.js';
import * as refusal from './program.refusals.js';
import {
  sameBudgetLine,
  sameInstrument,
  type Launch,
  type ProgramCommandOf,
  type ProgramEvent,
  type ProgramState,
} from './program-state.js';

function refuseIndicators(codes: readonly string[], unknown: readonly string[]): void {
  codes.forEach((code, position) => {
    if (codes.indexOf(code) !== position) throw refusal.indicatorRepeated(position, code);
    if (unknown.includes(code)) throw refusal.indicatorUnknown(position, code);
  });
}

export function launch(
  { data, known }: ProgramCommandOf<'LaunchProgram'>,
  state: ProgramState,
): readonly ProgramEvent[] {
  if (state.launched) {
    if (sameFacts(state.launched, data)) return [];
    throw refusal.alreadyLaunched(data.programId);
  }
  if (!known.municipality) throw refusal.municipalityUnknown(data.municipality);
  refuseEndedMunicipality('program', known, [['/municipality', data.municipality]]);
  refuseIndicators(data.indicators, known.unknownIndicators);
  const retired = data.indicators.find((code) => known.retiredIndicators?.includes(code));
  if (retired) throw refusal.indicatorRetired(retired, `/indicators/${data.indicators.indexOf(retired)}`);
  return [{ type: 'ProgramLaunched', data }];
}

export function recordLegalBasis(
  { data }: ProgramCommandOf<'RecordLegalBasis'>,
  { legalBases }: ProgramState,
): readonly ProgramEvent[] {
  const recorded = legalBases.find((basis) => sameInstrument(basis, data));
  if (recorded && (!data.title || data.title === recorded.title)) return [];
  if (recorded?.title && data.title) throw refusal.legalBasisAlreadyRecorded(data.title, recorded.title);
  return [{ type: 'LegalBasisRecorded', data }];
}

type Budget = DataOf<'ProgramBudgetReferenceRecorded'>;

/** Whether the one says no more of the amount than the other does. */
const isWithin = (less: Budget, more: Budget) =>
  less.amount === more.amount && (less.currency === undefined || less.currency === more.currency);

/** An amount may become known after the line it stands on, but one line has one amount. */
export function recordBudget(
  { data }: ProgramCommandOf<'RecordProgramBudget'>,
  { budgets }: ProgramState,
): readonly ProgramEvent[] {
  const { document, accountCode, amount, currency } = data;
  if (document === undefined && accountCode === undefined) throw refusal.budgetReferenceNeeded();
  if (currency !== undefined && amount === undefined) throw refusal.currencyWithoutAmount(currency);
  const recorded = budgets.find((budget) => sameBudgetLine(budget, data));
  if (recorded && (amount === undefined || isWithin(data, recorded))) return [];
  if (recorded?.amount !== undefined && !isWithin(recorded, data))
    throw refusal.budgetAlreadyRecorded(data.amount, `${recorded.amount} ${recorded.currency ?? ''}`.trim());
  return [{ type: 'ProgramBudgetReferenceRecorded', data }];
}

export function assignAgency(
  { data }: ProgramCommandOf<'AssignProgramAgency'>,
  { agency }: ProgramState,
): readonly ProgramEvent[] {
  if (agency === data.agency) return [];
  return agency === null
    ? [{ type: 'ProgramAgencyAssigned', data }]
    : [{ type: 'ProgramAgencyChanged', data: { from: agency, to: data.agency } }];
}

export function revise(
  { data }: ProgramCommandOf<'ReviseProgram'>,
  launched: Launch,
  state: ProgramState,
): readonly ProgramEvent[] {
  if (Object.values(data).every((value) => value === undefined)) throw refusal.nothingRevised();
  const now: DataOf<'ProgramRevised'> = { ...launched, ...state.revised };
  const changed = (['sector', 'summary', 'digital'] as const).filter(
    (field) => data[field] !== undefined && !sameFacts(data[field], now[field]),
  );
  if (changed.length === 0) return [];
  return [{ type: 'ProgramRevised', data: Object.fromEntries(changed.map((field) => [field, data[field]])) }];
}

export function rename(
  { data: { name: to } }: ProgramCommandOf<'RenameProgram'>,
  launched: Launch,
  { name }: ProgramState,
): readonly ProgramEvent[] {
  const from = name ?? launched.name;
  return sameFacts(from, to) ? [] : [{ type: 'ProgramRenamed', data: { from, to } }];
}

/** A name that the program already goes by, or went by, is no new alias. */
export function addAlias(
  { data }: ProgramCommandOf<'AddProgramAlias'>,
  { name, formerNames, aliases }: ProgramState,
): readonly ProgramEvent[] {
  const names = [name, ...formerNames].flatMap((label) => (label ? [label.id, label.en] : []));
  return [...names, ...aliases].includes(data.alias) ? [] : [{ type: 'ProgramAliasAdded', data }];
}
