import fc from 'fast-check';
import type { LogEvent } from './port.js';
import { Sequence } from './sequence.js';

const event = (stream: string, revision: number, position: number) =>
  ({ stream, revision: BigInt(revision), position: BigInt(position) }) as LogEvent;

it('knows what was delivered, what is late and what is missing', () => {
  const sequence = new Sequence(10n);
  const placeOf = (...place: [string, number, number]) => sequence.placeOf(event(...place));
  expect(placeOf('a-1', 3, 10)).toBe('repeated');
  expect(placeOf('a-1', 4, 11)).toBe('next');
  sequence.accept(event('a-1', 4, 11));
  expect(placeOf('a-1', 6, 20)).toBe('gap');
  expect(placeOf('a-1', 5, 20)).toBe('next');
  sequence.accept(event('a-1', 5, 20));
  expect(placeOf('a-1', 4, 11)).toBe('repeated');
  expect(placeOf('b-1', 0, 15)).toBe('late');
  expect(sequence.reach(20n)).toBe(false);
  expect(sequence.reach(30n)).toBe(true);
  expect(sequence.last).toBe(30n);
});

it('admits every log in its order, each event once, whatever is delivered again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 60 }), fc.array(fc.nat(59)), (streams, again) => {
      const revisions = new Map<number, number>();
      const log = streams.map((stream, n) => {
        const revision = revisions.get(stream) ?? 0;
        revisions.set(stream, revision + 1);
        return event(`s-${stream}`, revision, n * 3 + 1);
      });
      const sequence = new Sequence(null);
      for (const [index, each] of log.entries()) {
        expect(sequence.placeOf(each)).toBe('next');
        sequence.accept(each);
        for (const n of again) if (n <= index) expect(sequence.placeOf(log[n] as LogEvent)).toBe('repeated');
      }
    }),
  );
});

it('remembers a bounded number of streams, and takes what it forgot for delivered', () => {
  const sequence = new Sequence(null);
  for (let n = 0; n < 150_000; n++) sequence.accept(event(`s-${n}`, 0, n));
  expect(sequence.revisionOf('s-0')).toBeUndefined();
  expect(sequence.revisionOf('s-149999')).toBe(0n);
  expect(sequence.placeOf(event('s-0', 0, 0))).toBe('repeated');
});
