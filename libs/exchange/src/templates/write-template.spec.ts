import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableKinds } from '../kinds/index.js';
import { matchHeader } from '../mapping/match-header.js';
import { fileHead } from '../reading/file-head.js';
import { openCsv } from '../reading/csv.js';
import { inspectZip } from '../reading/inspect-zip.js';
import { openXlsx } from '../reading/xlsx.js';
import { writeTemplateFile } from './write-template.js';

const folder = mkdtempSync(join(tmpdir(), 'tiru-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each(tableKinds.map((kind) => [kind.name, kind] as const))(
  'of %s has the columns of the kind, as CSV and as a workbook that explains them',
  async (name, kind) => {
    const csv = join(folder, `${name}.csv`);
    const xlsx = join(folder, `${name}.xlsx`);
    await writeTemplateFile(kind, csv, 'csv');
    await writeTemplateFile(kind, xlsx, 'xlsx');
    const tables = [await openCsv(csv, await fileHead(csv)), await openXlsx(xlsx)];
    for (const { header } of tables) expect(matchHeader(kind, header)).toEqual(kind.columns);
    const texts = (await inspectZip(xlsx)).get('xl/sharedStrings.xml')?.toString('utf8') ?? '';
    for (const { explanation, choices = {} } of kind.columns) {
      const [code] = Object.keys(choices);
      for (const text of [explanation.id, explanation.en, code ?? ''])
        expect(texts).toContain(text.replaceAll('&', '&amp;'));
    }
  },
);
