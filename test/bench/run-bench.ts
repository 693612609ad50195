import { figureOf, reaches, type Bench, type Setting } from './bench.js';
import { processorSeconds } from './processor-time.js';
import { spreadOf, type Spread } from './statistics.js';

export interface Round {
  readonly subject: number;
  readonly reference: number;
  /** Processor seconds that each side took, where the system tells. */
  readonly processor?: { readonly subject: number; readonly reference: number };
}

export interface Measured {
  readonly rounds: readonly Round[];
  readonly subject: Spread;
  readonly reference: Spread;
  /** Ratio, difference or rate of each round, as the goal says: both sides of a round saw the same machine. */
  readonly figure: Spread;
  readonly reached: boolean;
  /** Microseconds by the name of a part, where the bench looks closer. */
  readonly parts?: Readonly<Record<string, number>>;
}

/**
 * Measures both sides in turn. Which of them is first alternates, so that neither always meets the disk and the
 * machine as the other has left them. The figure that counts is the median of the rounds' figures.
 */
export async function runBench(bench: Bench, rounds: number, setting: Setting): Promise<Measured> {
  setting.say('preparing');
  const sides = await bench.open(setting);
  if (bench.warmsUp) {
    setting.say('warming up');
    await sides.reference();
    await sides.subject();
  }
  const done: Round[] = [];
  for (let number = 1; number <= rounds; number++) {
    const order =
      number % 2 === 1 ? (['reference', 'subject'] as const) : (['subject', 'reference'] as const);
    const round = { subject: NaN, reference: NaN };
    const processor = { subject: NaN, reference: NaN };
    for (const side of order) {
      setting.say(`round ${number} of ${rounds}: ${side}`);
      const before = processorSeconds(setting.place.folder);
      round[side] = await sides[side]();
      const after = processorSeconds(setting.place.folder);
      processor[side] = (after ?? NaN) - (before ?? NaN);
    }
    setting.say(`round ${number}: ${inWords(bench, round, processor)}`);
    done.push(Number.isNaN(processor.subject) ? round : { ...round, processor });
  }
  const parts = sides.parts?.();
  const figure = spreadOf(done.map(({ subject, reference }) => figureOf(bench.goal, subject, reference)));
  return {
    rounds: done,
    subject: spreadOf(done.map(({ subject }) => subject)),
    reference: spreadOf(done.map(({ reference }) => reference)),
    figure,
    reached: reaches(bench.goal, figure.median),
    ...(parts && { parts }),
  };
}

function inWords({ goal, unit }: Bench, { subject, reference }: Round, processor: Round): string {
  const figure = figureOf(goal, subject, reference).toPrecision(3);
  const seconds = `${processor.subject.toFixed(1)} against ${processor.reference.toFixed(1)} processor seconds`;
  return `${subject.toFixed(1)} against ${reference.toFixed(1)} ${unit}: ${figure}; ${seconds}`;
}
