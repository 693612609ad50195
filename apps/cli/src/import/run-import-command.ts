import { readFileSync } from 'node:fs';
import { basename, extname, join, dirname } from 'node:path';
import { openEventLog, type EventLog } from '#event-log';
import {
  FileRefused,
  openCommandsImport,
  openRejectedRows,
  openTableImport,
  runImport,
  type Conventions,
  type Importable,
  type Mapping,
} from '#exchange';
import { findConnection } from '../connection.js';
import { RefusedInput } from '../exit.js';
import { showProgress } from '../progress.js';
import { kindOf } from './kind-of.js';
import { problemText, rowText } from './print-report.js';
import { rateNote } from './rate.js';

export interface ImportOptions extends Conventions {
  readonly dryRun?: true;
  readonly mapping?: string;
  readonly office: string;
  readonly source?: string;
  readonly rejected?: string;
  readonly data?: string;
}

/** How many rejected rows are told one by one; the file of the rejected rows has them all. */
const TOLD = 50;

function mappingIn(path: string | undefined): Mapping {
  if (path === undefined) return {};
  try {
    const mapping = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    const isMapping =
      typeof mapping === 'object' &&
      mapping !== null &&
      Object.values(mapping).every((column) => column === null || typeof column === 'string');
    if (isMapping) return mapping as Mapping;
  } catch (error) {
    throw new RefusedInput(`--mapping ${path}: ${(error as Error).message}`);
  }
  throw new RefusedInput(
    `--mapping ${path} must be a JSON object of headings and columns, or null to leave one out.`,
  );
}

const rejectedPathOf = (file: string): string => {
  const extension = extname(file);
  return join(dirname(file), `${basename(file, extension)}.rejected${extension}`);
};

/** Reads the whole file once: what cannot be read is refused before anything is recorded. Answers how many rows it has. */
async function countRows(importable: Importable): Promise<number> {
  let rows = 0;
  for await (const _row of importable.rows()) rows++;
  return rows;
}

const open = (kind: string, file: string, { dates, numbers, mapping }: ImportOptions): Promise<Importable> =>
  kind === 'commands'
    ? openCommandsImport(file)
    : openTableImport(kindOf(kind), file, { conventions: { dates, numbers }, mapping: mappingIn(mapping) });

async function takeRows(importable: Importable, log: EventLog, file: string, options: ImportOptions) {
  const dry = options.dryRun === true;
  const total = await countRows(importable);
  const rejectedPath = options.rejected ?? rejectedPathOf(file);
  const rejectedRows = dry ? undefined : openRejectedRows(importable, rejectedPath);
  const count = { recorded: 0, already: 0, rejected: 0 };
  const progress = showProgress(dry ? 'Dry run' : 'Import', total);
  const startedAt = performance.now();
  let done = 0;
  let events = 0;
  try {
    const run = {
      actor: { userId: 'import', office: options.office },
      source: options.source ?? basename(file),
      dry,
    };
    for await (const report of runImport(importable, log, run)) {
      count[report.outcome]++;
      events += report.events.length;
      if (dry) console.log(rowText(report, dry));
      else if (report.outcome === 'rejected') {
        await rejectedRows?.add(report);
        if (count.rejected <= TOLD) console.error(rowText(report, dry));
      }
      progress.at(++done, rateNote(done, total, performance.now() - startedAt));
    }
  } finally {
    progress.end();
    await rejectedRows?.end();
  }
  const would = dry ? 'would be ' : '';
  console.log(
    `${total} rows: ${count.recorded} ${would}recorded (${events} events), ${count.already} already there, ` +
      `${count.rejected} ${would}rejected.`,
  );
  if (count.rejected > 0 && !dry) console.log(`The rejected rows with their reasons: ${rejectedPath}`);
  if (count.rejected > 0) process.exitCode = 2;
}

/** Takes a file into the registry, or shows what would be taken. Throws `RefusedInput` for a file that is refused. */
export async function runImportCommand(kind: string, file: string, options: ImportOptions): Promise<void> {
  try {
    const importable = await open(kind, file, options);
    const log = openEventLog(findConnection(options.data, process.env).eventStoreUrl);
    try {
      await takeRows(importable, log, file, options);
    } finally {
      await log.close();
    }
  } catch (error) {
    if (error instanceof FileRefused) throw new RefusedInput(problemText(error.problem));
    throw error;
  }
}
