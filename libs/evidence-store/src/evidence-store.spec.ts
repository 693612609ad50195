import { createHash } from 'node:crypto';
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { EVIDENCE_MAX_BYTES } from '#registry';
import {
  EvidenceAltered,
  EvidenceEmpty,
  EvidenceFolderUnusable,
  EvidenceHashDiffers,
  EvidenceMediaTypeRefused,
  EvidenceMissing,
  EvidenceStore,
  EvidenceStoreFull,
  EvidenceTooLarge,
  copyEvidence,
} from './index.js';

let root: string;
let folder: string;
let store: EvidenceStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tiru-evidence-'));
  folder = join(root, 'evidence');
  store = await EvidenceStore.open(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const hashOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const chunks = (...parts: (string | Uint8Array)[]) => Readable.from(parts.map((part) => Buffer.from(part)));
const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

async function file(...parts: (string | Uint8Array)[]): Promise<string> {
  const draft = await store.receive(chunks(...parts));
  await store.keep(draft);
  return draft.sha256;
}

/** Every file of the store but its marker. */
const files = async (of = folder) =>
  (await readdir(of, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'tiru-evidence.json')
    .map(({ name }) => name);

const regulation = 'Peraturan Wali Kota tentang RT Mandiri\n';

describe('a file', () => {
  it('is kept under the hash of its bytes, two folders down, and read back', async () => {
    const sha256 = await file('Peraturan Wali Kota ', 'tentang RT Mandiri\n');
    expect(sha256).toBe(hashOf(regulation));
    expect(await readFile(placeOf(sha256), 'utf8')).toBe(regulation);
    expect((await buffer(await store.read(sha256))).toString()).toBe(regulation);
    expect(await store.check(sha256)).toEqual({ result: 'intact' });
    expect(await files()).toEqual([sha256]);
  });

  it('is nowhere to be found until it is kept, and is gone when it is discarded', async () => {
    const draft = await store.receive(chunks(regulation), hashOf(regulation));
    await expect(store.read(draft.sha256)).rejects.toBeInstanceOf(EvidenceMissing);
    await store.discard(draft);
    expect(await files()).toEqual([]);
  });

  it('that comes twice at once, into two stores on one folder, is one file', async () => {
    const second = await EvidenceStore.open(folder);
    const drafts = await Promise.all(
      [store, second, store, second].map((each) => each.receive(chunks(regulation))),
    );
    await Promise.all(drafts.map((draft, index) => (index % 2 ? second : store).keep(draft)));
    expect(await files()).toEqual([hashOf(regulation)]);
    expect(await store.check(hashOf(regulation))).toEqual({ result: 'intact' });
  });

  it('of exactly the largest size is kept, and one byte more is refused with nothing left', async () => {
    const megabyte = Buffer.alloc(1_000_000, 'a\n');
    const parts = Array.from({ length: EVIDENCE_MAX_BYTES / megabyte.length }, () => megabyte);
    expect(EVIDENCE_MAX_BYTES).toBe(50_000_000);
    const largest = await store.receive(Readable.from(parts));
    expect(largest).toMatchObject({ bytes: EVIDENCE_MAX_BYTES, mediaType: 'text/plain' });
    await store.discard(largest);
    await expect(store.receive(Readable.from([...parts, Buffer.from('a')]))).rejects.toBeInstanceOf(
      EvidenceTooLarge,
    );
    expect(await files()).toEqual([]);
  });

  it('that never ends is cut as soon as it is too large', async () => {
    let sent = 0;
    const endless = async function* () {
      for (;;) {
        sent += 1_000_000;
        yield Buffer.alloc(1_000_000);
      }
    };
    await expect(store.receive(endless())).rejects.toBeInstanceOf(EvidenceTooLarge);
    expect(sent).toBeLessThanOrEqual(EVIDENCE_MAX_BYTES + 1_000_000);
    expect(await files()).toEqual([]);
  });

  it('whose sender goes away leaves nothing', async () => {
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('aborted');
    };
    await expect(store.receive(broken())).rejects.toThrow('aborted');
    expect(await files()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, new (...args: never[]) => Error]>([
    ['nothing in it', () => store.receive(chunks()), EvidenceEmpty],
    ['another hash than declared', () => store.receive(chunks('a'), hashOf('b')), EvidenceHashDiffers],
    ['a page in it', () => store.receive(chunks('<!doctype html><p>RT')), EvidenceMediaTypeRefused],
  ])('with %s is refused and leaves nothing', async (_what, act, refusal) => {
    await expect(act()).rejects.toBeInstanceOf(refusal);
    expect(await files()).toEqual([]);
  });
});

describe('a kept file', () => {
  it('that changed is not read, and is told by what lies there', async () => {
    const sha256 = await file(regulation);
    await writeFile(placeOf(sha256), 'Peraturan lain');
    await expect(store.read(sha256)).rejects.toMatchObject(
      new EvidenceAltered(sha256, hashOf('Peraturan lain')),
    );
    expect(await store.check(sha256)).toEqual({ result: 'altered', found: hashOf('Peraturan lain') });
  });

  it('that is gone is missing; filing it again brings it back, also over a changed one', async () => {
    const sha256 = await file(regulation);
    await rm(placeOf(sha256));
    await expect(store.read(sha256)).rejects.toBeInstanceOf(EvidenceMissing);
    expect(await store.check(sha256)).toEqual({ result: 'missing' });
    await file(regulation);
    expect(await store.check(sha256)).toEqual({ result: 'intact' });
    await writeFile(placeOf(sha256), 'x');
    await file(regulation);
    expect(await store.check(sha256)).toEqual({ result: 'intact' });
  });

  it('is not called missing when the folder is not there, as when its disk is not mounted', async () => {
    const sha256 = await file(regulation);
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await expect(store.check(sha256)).rejects.toBeInstanceOf(EvidenceFolderUnusable);
    await expect(EvidenceStore.openExisting(folder)).rejects.toBeInstanceOf(EvidenceFolderUnusable);
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'0'.repeat(63)}/`])(
    'is asked for by a hash and by nothing else: %j',
    (name) => expect(store.read(name)).rejects.toThrow(/is no SHA-256/),
  );
});

describe('the folder', () => {
  it('is not taken when it holds something else', async () => {
    await mkdir(join(root, 'photos'));
    await writeFile(join(root, 'photos', 'a.jpg'), '');
    await expect(EvidenceStore.open(join(root, 'photos'))).rejects.toBeInstanceOf(EvidenceFolderUnusable);
    await writeFile(join(root, 'file'), '');
    await expect(EvidenceStore.open(join(root, 'file'))).rejects.toBeInstanceOf(EvidenceFolderUnusable);
  });

  it('is rid at the next start of what a killed process had half received, once it is old', async () => {
    const receiving = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        // Writes as the store does, and is killed between the write and the rename.
        `import { open } from 'node:fs/promises';
         const handle = await open(${JSON.stringify(join(folder, 'incoming', 'half'))}, 'wx');
         await handle.writeFile('half'); await handle.sync();
         process.stdout.write('written'); setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(receiving.stdout, 'data');
    receiving.kill('SIGKILL');
    await once(receiving, 'exit');
    await store.receive(chunks(regulation));

    await EvidenceStore.open(folder);
    expect(await files()).toHaveLength(2);
    await utimes(join(folder, 'incoming', 'half'), new Date(0), new Date(0));
    await EvidenceStore.open(folder);
    expect(await files()).toHaveLength(1);
    await EvidenceStore.open(folder, { graceMs: 0, now: Date.now() + 60_000 });
    expect(await files()).toEqual([]);
  });

  it('is copied whole, and what is damaged is named', async () => {
    const good = await file(regulation);
    const bad = await file('RT Mandiri\n');
    await writeFile(placeOf(bad), 'x');
    const copy = join(root, 'copy');
    expect(await copyEvidence(folder, copy)).toEqual({
      files: 2,
      bytes: regulation.length + 1,
      altered: [bad],
    });
    const copied = await EvidenceStore.openExisting(copy);
    expect(await copied.check(good)).toEqual({ result: 'intact' });
    expect(await copied.check(bad)).toMatchObject({ result: 'altered' });
  });
});

/** Mounts a disk of one megabyte; says why it cannot. */
function smallDisk(at: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root can mount a small disk';
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at], { stdio: 'pipe' });
    return null;
  } catch {
    return 'this machine mounts no disk';
  }
}
const probe = await mkdtemp(join(tmpdir(), 'tiru-evidence-probe-'));
const noDisk = smallDisk(probe);
if (!noDisk) execFileSync('umount', [probe]);
await rm(probe, { recursive: true });

(noDisk ? it.skip : it)(
  `a full disk keeps nothing of the file, and the next smaller one fits${noDisk ? ` (skipped: ${noDisk})` : ''}`,
  async () => {
    const disk = join(root, 'disk');
    await mkdir(disk);
    smallDisk(disk);
    try {
      const full = await EvidenceStore.open(disk);
      const large = Readable.from(Array.from({ length: 3 }, () => Buffer.alloc(500_000, 'a\n')));
      await expect(full.receive(large)).rejects.toBeInstanceOf(EvidenceStoreFull);
      expect(await files(disk)).toEqual([]);
      const small = await full.receive(chunks(regulation));
      await full.keep(small);
      expect(await full.check(small.sha256)).toEqual({ result: 'intact' });
    } finally {
      execFileSync('umount', [disk]);
    }
  },
);
