import fc from 'fast-check';
import { chains } from './chains.js';

const lesson = (from: string, to: string, day: string | null) => ({ from, to, day });

it('passes on only what was learned before', () =>
  expect(
    chains([
      lesson('A', 'B', '2020-01-01'),
      lesson('B', 'C', '2021-01-01'),
      lesson('C', 'D', '2022-01-01'),
      // Taught before it was learned, on the day it was learned, and on nobody knows what day.
      lesson('C', 'E', '2020-06-01'),
      lesson('B', 'F', '2020-01-01'),
      lesson('D', 'G', null),
    ]),
  ).toEqual([
    {
      cities: ['A', 'B', 'C', 'D'],
      days: ['2020-01-01', '2021-01-01', '2022-01-01'],
      hops: 3,
    },
  ]));

it('branches, and leaves out the beginnings of others', () =>
  expect(
    chains([
      lesson('A', 'B', '2020-01-01'),
      lesson('B', 'C', '2021-01-01'),
      lesson('B', 'D', '2021-02-01'),
    ]).map(({ cities }) => cities.join('')),
  ).toEqual(['ABC', 'ABD']));

it('gives single lessons only where they are asked for', () => {
  const one = [lesson('A', 'B', '2020-01-01')];
  expect(chains(one)).toEqual([]);
  expect(chains(one, 1)).toHaveLength(1);
});

it('has days that rise, whatever the lessons', () => {
  const city = fc.constantFrom('A', 'B', 'C', 'D');
  const day = fc.constantFrom('2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01');
  fc.assert(
    fc.property(fc.array(fc.record({ from: city, to: city, day })), (lessons) => {
      for (const { days, hops, cities } of chains(lessons)) {
        expect(days).toEqual([...new Set(days)].sort());
        expect([days.length, cities.length]).toEqual([hops, hops + 1]);
      }
    }),
  );
});
