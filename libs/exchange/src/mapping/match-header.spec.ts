import { FileRefused, type ImportProblem } from '../import-problem.js';
import { programs } from '../kinds/programs.js';
import { areas } from '../kinds/municipalities.js';
import { matchHeader } from './match-header.js';

const keysOf = (cells: readonly string[], mapping = {}) =>
  matchHeader(programs, { line: 1, cells }, mapping).map((column) => column?.key);

function refusalOf(cells: readonly string[], mapping = {}): ImportProblem {
  try {
    matchHeader(programs, { line: 1, cells }, mapping);
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
  }
  throw new Error('not refused');
}

const needed = ['municipality', 'name', 'sector', 'stage'];

it('finds columns by their key, their headings in both languages and other names, however they are written', () => {
  expect(keysOf([' KODE_daerah ', 'Nama  Program', 'Bidang', 'Stage', 'Tanggal mulai', ''])).toEqual([
    ...needed,
    'since',
    undefined,
  ]);
});

it('reads other headings by a mapping, and leaves out what is mapped to nothing', () => {
  expect(
    keysOf(['Pemda', 'Inovasi', 'sector', 'stage', 'No.'], {
      Pemda: 'municipality',
      inovasi: 'name',
      'No.': null,
    }),
  ).toEqual([...needed, undefined]);
});

it('passes over what a kind knows and does not read, and the reasons of rejected rows', () => {
  const cells = ['code', 'name', 'type', 'province_code', 'province', 'latitude', 'tiru_reasons'];
  expect(matchHeader(areas, { line: 1, cells }).slice(-2)).toEqual([undefined, undefined]);
});

it.each<readonly [string, readonly string[], Partial<ImportProblem>, object]>([
  ['a column twice', [...needed, 'Name'], { code: 'header.column_twice', column: 'Name' }, {}],
  [
    'a column by two of its names',
    [...needed, 'bidang'],
    { code: 'header.column_twice', column: 'bidang' },
    {},
  ],
  [
    'an unknown column',
    [...needed, 'Anggaran 2023'],
    { code: 'header.column_unknown', column: 'Anggaran 2023' },
    {},
  ],
  [
    'a missing column',
    ['municipality', 'name', 'sector'],
    { code: 'header.column_missing', column: 'stage' },
    {},
  ],
  ['a mapping to no column', [...needed, 'x'], { code: 'header.column_unknown', column: 'x' }, { x: 'y' }],
])('refuses %s', (_, cells, problem, mapping) => {
  expect(refusalOf(cells, mapping)).toMatchObject({ ...problem, line: 1 });
  expect(refusalOf(cells, mapping).expected).toBeTruthy();
});
