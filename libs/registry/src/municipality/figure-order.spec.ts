import { latestFirst } from './figure-order.js';

const figure = (year: number, basis: string, edition = '') => ({ year, basis, edition });

it('the latest year comes first, then the better counted, then the last edition', () => {
  const ordered = [
    figure(2023, 'survey', 'A'),
    figure(2022, 'census'),
    figure(2022, 'civil_registry', 'semester II'),
    figure(2022, 'civil_registry', 'semester I'),
    figure(2022, 'projection', 'Z'),
    figure(2022, 'unstated', 'ZZ'),
    figure(2021, 'census', 'ZZZ'),
  ];
  expect(ordered.toReversed().toSorted(latestFirst)).toEqual(ordered);
});

it('an area is taken from the code list before anything else', () =>
  expect(
    [figure(2022, 'unstated', 'Z'), figure(2022, 'statistics_office'), figure(2022, 'code_list')].toSorted(
      latestFirst,
    )[0]?.basis,
  ).toBe('code_list'));
