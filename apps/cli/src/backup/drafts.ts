import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lives } from '../lives.js';

/** Name of the hidden folder in which a backup is made, before it has its own name. */
export const draftOf = (name: string): string => `.${name}.${hostname()}.${process.pid}.unfinished`;

const DRAFT = /^\.tiru-\d{8}T\d{6}Z\.(?<host>.+)\.(?<pid>\d+)\.unfinished$/;

/**
 * Removes the drafts that backups left behind which were killed. Answers, in sentences, what was removed, and which
 * drafts stay because somebody may still be at work on them: a folder may be shared by several machines, and only of
 * those of this one can be told who lives.
 */
export async function removeLeftDrafts(folder: string): Promise<string> {
  const names = await readdir(folder).catch((): string[] => []);
  const removed: string[] = [];
  const left: string[] = [];
  for (const name of names.filter((it) => DRAFT.test(it)).sort())
    ((await removeIfLeft(folder, name)) ? removed : left).push(name);
  const told = [
    ...(removed.length > 0 ? [`Removed what an interrupted backup left behind: ${removed.join(', ')}.`] : []),
    ...(left.length > 0
      ? [
          `If no other backup is being made into ${folder}, delete what is left of one there: ${left.join(', ')}.`,
        ]
      : []),
  ];
  return told.map((sentence) => ` ${sentence}`).join('');
}

async function removeIfLeft(folder: string, name: string): Promise<boolean> {
  const { host, pid } = DRAFT.exec(name)?.groups ?? {};
  const isOurs = Number(pid) === process.pid;
  if (host !== hostname() || (!isOurs && lives(Number(pid)))) return false;
  // One that cannot be removed must not stand in the way of a new backup.
  return rm(join(folder, name), { recursive: true, force: true }).then(
    () => true,
    () => false,
  );
}
