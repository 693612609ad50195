import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../process/data-folder.js';
import type { CheckScope } from '../process/log-check.js';
import { openLog } from '../process/open-log.js';
import { EventStore } from '../store/event-store.js';
import type { ProposedEvent } from '../store/recorded-event.js';

/** A claimed folder without a log. `remove` its `root` at the end. */
export function newFolder(): { root: string; folder: DataFolder } {
  const root = mkdtempSync(join(tmpdir(), 'event-node-'));
  const folder = new DataFolder(join(root, 'log'));
  folder.claim();
  return { root, folder };
}

export function openStore(folder: DataFolder, scope: CheckScope = 'end'): EventStore {
  return new EventStore(openLog(folder, scope), (error) => {
    throw error;
  });
}

export const proposed = (text: string, id: Uint8Array = randomBytes(16)): ProposedEvent => ({
  id,
  type: 'Noted',
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify({ text })),
  metadata: new Uint8Array(),
});

/** Changes the last byte of each place in the file that holds `content`; says how many there were. */
export function damageBytes(
  file: string,
  content: Uint8Array,
  where: (page: number) => boolean = () => true,
): number {
  const bytes = readFileSync(file);
  let count = 0;
  for (let at = bytes.indexOf(content); at >= 0; at = bytes.indexOf(content, at + 1)) {
    if (!where(Math.floor(at / PAGE_SIZE))) continue;
    const last = at + content.length - 1;
    bytes[last] = (bytes[last] as number) ^ 1;
    count += 1;
  }
  writeFileSync(file, bytes);
  return count;
}

const PAGE_SIZE = 4096;
/** The first bytes of an index's pages, inner ones and leaves: some entries stand in inner pages alone. */
const INDEX_PAGES: readonly (number | undefined)[] = [0x02, 0x0a];

/** The same, in the indexes only: the tables keep what they hold. */
export function damageIndex(file: string, content: Uint8Array): number {
  const bytes = readFileSync(file);
  return damageBytes(file, content, (page) => INDEX_PAGES.includes(bytes[page * PAGE_SIZE]));
}
