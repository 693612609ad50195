import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { registryCodec } from '#commands';
import { openEventLog } from '#event-log';
import { factsOfLog, NothingToWrite, standards, wrongSubject } from '#exchange';
import { Cannot, RefusedInput } from '../exit.js';

export interface ExportRequest {
  readonly standard: string;
  readonly subject: string | undefined;
  /** File to write; the terminal without one. */
  readonly out: string | undefined;
  readonly address: string;
  readonly madeAt: Date;
}

/** Writes a document of a standard from the log. Throws `RefusedInput` for what there is not. */
export async function runExport(eventStoreUrl: string, request: ExportRequest): Promise<void> {
  const { subject, out, address, madeAt } = request;
  const standard = standards.find(({ name }) => name === request.standard);
  if (!standard) {
    const names = standards.map(({ name }) => name).join(', ');
    throw new RefusedInput(`"${request.standard}" is no standard Tiru writes; there are: ${names}.`);
  }
  const wrong = wrongSubject(standard, subject);
  if (wrong) throw new RefusedInput(`${wrong.en}.`);
  const log = openEventLog(eventStoreUrl);
  try {
    const pieces = standard.write(await factsOfLog(log, registryCodec()), {
      subject: subject ?? null,
      madeAt: madeAt.toISOString(),
      address,
    });
    await (out ? intoFile(pieces, out) : pipeline(Readable.from(pieces), process.stdout, { end: false }));
  } catch (error) {
    throw error instanceof NothingToWrite ? new Cannot(`There is nothing on record of ${subject}.`) : error;
  } finally {
    await log.close();
  }
}

/** Whoever finds the file finds it whole. */
async function intoFile(pieces: AsyncIterable<string>, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}
