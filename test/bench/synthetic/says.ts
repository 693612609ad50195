import type { PreciseDate, Provenance } from '#registry';
import type { World } from './world.js';

const offices = ['Bagian Organisasi', 'Bappeda', 'Bagian Kerja Sama', 'Dinas Lingkungan Hidup'];
const users = Array.from({ length: 40 }, (_, index) => `synthetic-user-${index}`);

/** The envelope of a synthetic fact: who says it, since when it is true, and mostly where it was read. */
export function says(
  { random }: World,
  effectiveFrom: PreciseDate,
  municipality?: string,
  channel: Provenance['channel'] = 'console',
): Provenance {
  return {
    actor: {
      userId: random.pick(users),
      office: random.pick(offices),
      capacity: 'definitive',
      ...(municipality && { municipality }),
    },
    channel,
    effectiveFrom,
    ...(random.chance(0.8) && {
      source: {
        type: random.pick(['official_document', 'press', 'self_declaration'] as const),
        reference: `Synthetic report ${random.below(10_000)}, page ${random.between(1, 80)}`,
        ...(random.chance(0.5) && { quote: 'Kalimat sintetis dari sumber, seperti yang dikutip pencatat.' }),
        retrievedAt: '2024-01-05',
      },
    }),
    synthetic: true,
  };
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** A day of these years; no day after the 28th, so that every month has it. */
export const someDay = ({ random }: World, first = 2009, last = 2024): string =>
  `${random.between(first, last)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;

export const onDay = (date: string): PreciseDate => ({ date, precision: 'day' });
export const inYear = (year: number): PreciseDate => ({ date: `${year}-01-01`, precision: 'year' });
