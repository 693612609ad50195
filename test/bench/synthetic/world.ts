import type { DataOf } from '#registry';
import { Random } from './random.js';

export interface SyntheticProgram {
  readonly id: string;
  readonly municipality: string;
  readonly indicators: readonly string[];
}

export type SyntheticIndicator = DataOf<'IndicatorDefined'>;

const FIRST_INSTANT = Date.UTC(2008, 0, 1);
const MOST_MUNICIPALITIES = 514;
const INDICATORS = 40;

/** What the lives of a synthetic registry share: its random numbers, its clock, and what was recorded so far. */
export interface World {
  readonly random: Random;
  readonly municipalities: readonly string[];
  readonly indicators: readonly SyntheticIndicator[];
  readonly programs: SyntheticProgram[];
  readonly programsOf: Map<string, SyntheticProgram[]>;
  /** The registry's clock: every event is recorded a while after the one before. */
  nextInstant(): string;
}

/** As many municipalities as Indonesia has, fewer in a log too short to say something of each. */
export function createWorld(seed: number, events: number): World {
  const random = new Random(seed);
  const count = Math.max(4, Math.min(MOST_MUNICIPALITIES, Math.floor(events / 60)));
  const indicators = Math.max(4, Math.min(INDICATORS, Math.floor(events / 100)));
  let now = FIRST_INSTANT;
  return {
    random,
    municipalities: Array.from({ length: count }, (_, index) => codeOf(index)),
    indicators: Array.from({ length: indicators }, (_, index) => indicatorOf(index)),
    programs: [],
    programsOf: new Map(),
    nextInstant: () => new Date((now += random.between(60_000, 900_000))).toISOString(),
  };
}

const codeOf = (index: number): string =>
  `${11 + Math.floor(index / 14)}.${String(1 + (index % 14)).padStart(2, '0')}`;

const figures: readonly Pick<
  SyntheticIndicator,
  'valueType' | 'unit' | 'countBasis' | 'direction' | 'aggregation' | 'normalisation'
>[] = [
  {
    valueType: 'number',
    unit: 'households',
    countBasis: 'household',
    direction: 'higher_better',
    aggregation: { time: 'sum', areas: 'sum' },
    normalisation: { kind: 'per_capita', per: 1000 },
  },
  {
    valueType: 'number',
    unit: 'percent',
    direction: 'higher_better',
    aggregation: { time: 'ratio_of_sums', areas: 'ratio_of_sums' },
    normalisation: { kind: 'none' },
  },
  {
    valueType: 'number',
    unit: 'tonnes',
    direction: 'lower_better',
    aggregation: { time: 'sum', areas: 'sum' },
    normalisation: { kind: 'none' },
  },
  {
    valueType: 'statement',
    unit: 'statement',
    direction: 'context',
    aggregation: { time: 'none', areas: 'none' },
    normalisation: { kind: 'none' },
  },
];

function indicatorOf(index: number): SyntheticIndicator {
  // Statements are rare: one indicator in twelve.
  const kind = figures[index % 12 === 3 ? 3 : index % 3] as (typeof figures)[number];
  const name = { id: `Indikator sintetis ${index}`, en: `Synthetic indicator ${index}` };
  return {
    code: `synthetic.indicator_${index}`,
    version: 1,
    name,
    concept: { id: `Konsep ${name.id}`, en: `What ${name.en} counts, and what it leaves out` },
    ...kind,
    references: [{ scheme: 'synthetic', edition: '1', code: `S-${index}` }],
  };
}
