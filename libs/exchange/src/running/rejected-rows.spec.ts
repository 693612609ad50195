import { existsSync, readFileSync } from 'node:fs';
import writeXlsxFile from 'write-excel-file/node';
import { briefly, importing, twoMunicipalities } from '../fixtures/importing.js';
import { kindNamed } from '../kinds/index.js';
import type { TableKind } from '../kinds/kind.js';
import { openTable } from '../reading/open-table.js';
import { openCommandsImport } from './import-commands.js';
import type { Importable } from './importable.js';
import { openTableImport } from './import-table.js';
import { openRejectedRows } from './rejected-rows.js';
import { runImport, type RowReport } from './run-import.js';

const { log, pathOf, importTable } = importing();
const programs = kindNamed('programs') as TableKind;

async function importFile(importable: Importable, rejectedPath: string): Promise<RowReport[]> {
  const reports: RowReport[] = [];
  const rejected = openRejectedRows(importable, rejectedPath);
  const run = { actor: { userId: 'import', office: 'Tiru' }, source: 'x', dry: false };
  for await (const report of runImport(importable, log(), run)) {
    reports.push(report);
    if (report.outcome === 'rejected') await rejected.add(report);
  }
  await rejected.end();
  return reports;
}

beforeAll(() => importTable('municipalities', twoMunicipalities));

const header = 'municipality;name;sector;stage;since';

it('come back as a file of the same form with their reasons first, which can be mended and imported', async () => {
  const path = pathOf(
    'a.csv',
    `${header}\n63.72;A;health;trial;2022\n63.72;"B;""x""";health;trial;06/02/2023\n63.72;C;health;trial;2022;x;y\n`,
  );
  const out = pathOf('rejected.csv', '');
  expect(briefly(await importFile(await openTableImport(programs, path), out))).toEqual([
    '2 recorded ProgramLaunched',
    '3 rejected date.ambiguous@since',
    '4 rejected row.too_many_fields@',
  ]);
  const text = readFileSync(out, 'utf8');
  const [headings, first, second] = text.split('\r\n');
  expect(headings).toBe(`\uFEFFtiru_reasons;${header}`);
  expect(first).toMatch(
    /^since: tanggal ini dapat berarti .*\[date\.ambiguous\];63\.72;"B;""x""";health;trial;06\/02\/2023$/,
  );
  expect(second).toMatch(/\[row\.too_many_fields\];63\.72;C;health;trial;2022;x;y$/);

  const mended = pathOf('b.csv', text.replace(';x;y', ''));
  const again = pathOf('again.csv', '');
  const table = await openTableImport(programs, mended, { conventions: { dates: 'dmy' } });
  expect(briefly(await importFile(table, again))).toEqual([
    '2 recorded ProgramLaunched',
    '3 recorded ProgramLaunched',
  ]);
  expect(existsSync(again)).toBe(false);
});

it('of a rejected file have their reasons once', async () => {
  const out = pathOf('twice.csv', '');
  const content = `tiru_reasons;${header}\nold;63.72;D;cooking;trial;2022\n`;
  await importFile(await openTableImport(programs, pathOf('c.csv', content)), out);
  const [headings, row] = readFileSync(out, 'utf8').split('\r\n');
  expect(headings).toBe(`\uFEFFtiru_reasons;${header}`);
  expect(row).toMatch(/\[choice\.unknown\];63\.72;D;cooking;trial;2022$/);
});

it('of a workbook come back as a workbook', async () => {
  const path = pathOf('a.xlsx', '');
  await writeXlsxFile([
    header.split(';').map((value) => ({ value })),
    ['63.72', 'E', 'cooking', 'trial', '2022'].map((value) => ({ value })),
  ]).toFile(path);
  const out = pathOf('rejected.xlsx', '');
  expect(briefly(await importFile(await openTableImport(programs, path), out))).toEqual([
    '2 rejected choice.unknown@sector',
  ]);
  const table = await openTable(out);
  expect(table.header.cells).toEqual(['tiru_reasons', ...header.split(';')]);
  for await (const { cells } of table.rows())
    expect(cells).toEqual([
      expect.stringContaining('[choice.unknown]'),
      '63.72',
      'E',
      'cooking',
      'trial',
      '2022',
    ]);
});

it('of commands come back as commands', async () => {
  const out = pathOf('rejected.jsonl', '');
  const path = pathOf('a.jsonl', '{"key":"a","category":"program","id":"x","type":"Explode","data":{}}\n');
  await importFile(await openCommandsImport(path), out);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    type: 'Explode',
    tiru_reasons: expect.stringContaining('[command.malformed]') as string,
  });
});
