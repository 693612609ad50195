import type { DataOf, EventsOf } from '../catalogue.js';
import type { Recorded } from '../decider.js';
import type { PreciseDate } from '../vocabulary/calendar.js';
import type { Label } from '../vocabulary/text.js';
import { sameFacts } from '../same-facts.js';
import type { ProgramCommand, ProgramStage } from './program.commands.js';
import type { programEvents } from './program.events.js';

export type ProgramEvent = EventsOf<keyof typeof programEvents>;
export type ProgramCommandOf<Type extends ProgramCommand['type']> = Extract<ProgramCommand, { type: Type }>;
export type Launch = DataOf<'ProgramLaunched'>;

interface Ended {
  /** The year in which it ended; null where nobody knows. */
  readonly endedIn: number | null;
}

/** Where a program stands in its life, with the fact that brought it there. */
export type ProgramStanding =
  | { readonly status: 'active' }
  | { readonly status: 'suspended'; readonly fact: DataOf<'ProgramSuspended'> }
  | ({ readonly status: 'discontinued'; readonly fact: DataOf<'ProgramDiscontinued'> } & Ended)
  | ({ readonly status: 'superseded'; readonly fact: DataOf<'ProgramSuperseded'> } & Ended)
  | { readonly status: 'merged'; readonly fact: DataOf<'ProgramMerged'> };

export interface ProgramState {
  readonly launched: Launch | null;
  readonly stage: ProgramStage | null;
  readonly standing: ProgramStanding | null;
  /** What revisions have made of what was said at the launch. */
  readonly revised: DataOf<'ProgramRevised'>;
  readonly name: Label | null;
  readonly formerNames: readonly Label[];
  readonly aliases: readonly string[];
  readonly agency: string | null;
  readonly legalBases: readonly DataOf<'LegalBasisRecorded'>[];
  readonly budgets: readonly DataOf<'ProgramBudgetReferenceRecorded'>[];
  readonly indicators: readonly string[];
  readonly droppedIndicators: readonly DataOf<'ProgramIndicatorDropped'>[];
  readonly lineage: readonly DataOf<'ProgramDerived'>[];
  readonly confirmations: readonly DataOf<'ProgramConfirmedAlive'>[];
}

export const initialState: ProgramState = {
  launched: null,
  stage: null,
  standing: null,
  revised: {},
  name: null,
  formerNames: [],
  aliases: [],
  agency: null,
  legalBases: [],
  budgets: [],
  indicators: [],
  droppedIndicators: [],
  lineage: [],
  confirmations: [],
};

export const sameInstrument = (a: DataOf<'LegalBasisRecorded'>, b: DataOf<'LegalBasisRecorded'>) =>
  a.kind === b.kind && a.number === b.number && a.year === b.year;

type Budget = DataOf<'ProgramBudgetReferenceRecorded'>;
export const sameBudgetLine = (a: Budget, b: Budget) =>
  a.year === b.year && a.document === b.document && a.accountCode === b.accountCode;

/** Names it went by before; the one it goes by now is not among them, even when it went by it before. */
const formerNamesOf = (names: readonly Label[], now: Label): readonly Label[] =>
  names.filter(
    (name, index) => !sameFacts(name, now) && names.findIndex((other) => sameFacts(other, name)) === index,
  );

const yearOf = (day: PreciseDate | undefined): number | null =>
  day?.date ? Number(day.date.slice(0, 4)) : null;

export function evolve(state: ProgramState, event: ProgramEvent | Recorded<ProgramEvent>): ProgramState {
  const endedIn = yearOf('effectiveFrom' in event ? event.effectiveFrom : undefined);
  switch (event.type) {
    case 'ProgramLaunched': {
      const { stage, name, aliases, indicators } = event.data;
      return {
        ...state,
        launched: event.data,
        standing: { status: 'active' },
        stage,
        name,
        aliases,
        indicators,
      };
    }
    case 'ProgramStageChanged':
      return { ...state, stage: event.data.to };
    case 'LegalBasisRecorded': {
      const others = state.legalBases.filter((basis) => !sameInstrument(basis, event.data));
      return { ...state, legalBases: [...others, event.data] };
    }
    case 'ProgramBudgetReferenceRecorded': {
      const others = state.budgets.filter((budget) => !sameBudgetLine(budget, event.data));
      return { ...state, budgets: [...others, event.data] };
    }
    case 'ProgramAgencyAssigned':
      return { ...state, agency: event.data.agency };
    case 'ProgramAgencyChanged':
      return { ...state, agency: event.data.to };
    case 'ProgramRevised':
      return { ...state, revised: { ...state.revised, ...event.data } };
    case 'ProgramRenamed': {
      const { from, to } = event.data;
      return { ...state, name: to, formerNames: formerNamesOf([...state.formerNames, from], to) };
    }
    case 'ProgramAliasAdded':
      return { ...state, aliases: [...state.aliases, event.data.alias] };
    case 'ProgramIndicatorAdopted':
      return { ...state, indicators: [...state.indicators, event.data.indicator] };
    case 'ProgramIndicatorDropped':
      return {
        ...state,
        indicators: state.indicators.filter((code) => code !== event.data.indicator),
        droppedIndicators: [...state.droppedIndicators, event.data],
      };
    case 'ProgramSuspended':
      return { ...state, standing: { status: 'suspended', fact: event.data } };
    case 'ProgramResumed':
      return { ...state, standing: { status: 'active' } };
    case 'ProgramDiscontinued':
      return { ...state, standing: { status: 'discontinued', fact: event.data, endedIn } };
    case 'ProgramSuperseded':
      return { ...state, standing: { status: 'superseded', fact: event.data, endedIn } };
    case 'ProgramMerged':
      return { ...state, standing: { status: 'merged', fact: event.data } };
    case 'ProgramDerived': {
      const others = state.lineage.filter(({ from }) => from !== event.data.from);
      return { ...state, lineage: [...others, event.data] };
    }
    case 'ProgramConfirmedAlive':
      return { ...state, confirmations: [...state.confirmations, event.data] };
    default:
      return state;
  }
}
