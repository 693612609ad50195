import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBinaries } from './binaries.js';
import { copyBinaries } from './binaries-copy.js';
import { mendLinks } from './links.js';
import { canReach, unprivilegedUser } from './system-user.js';

const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('a copy of the PostgreSQL programs', () => {
  let base: string;
  const { initdb, version } = findBinaries(undefined);
  const packageRoot = path.resolve(initdb, '..', '..', '..');

  beforeAll(() => {
    base = mkdtempSync(path.join(os.tmpdir(), 'tiru-binaries-'));
    chmodSync(base, 0o755);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it('is made once, whole, and runs as the user of the server', () => {
    const user = unprivilegedUser();
    const native = copyBinaries(packageRoot, version, user, [base]);
    const made = statSync(native).ctimeMs;
    const said = execFileSync(path.join(native, 'bin', 'initdb'), ['--version'], { cwd: native, ...user });
    expect(said.toString()).toMatch(/^initdb \(PostgreSQL\) 18/);
    expect(copyBinaries(packageRoot, version, user, [base])).toBe(native);
    expect(statSync(native).ctimeMs).toBe(made);
  });

  it.each([
    ['bare, as npm unpacks it', false],
    ['mended', true],
  ])('has its own links when the package is %s', (_what, mended) => {
    const bare = path.join(base, `package-${mended}`);
    cpSync(packageRoot, bare, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
    if (mended) mendLinks(bare);
    const native = copyBinaries(bare, version, undefined, [path.join(base, `place-${mended}`)]);
    const links = readdirSync(path.join(native, 'lib'), { withFileTypes: true }).filter((file) =>
      file.isSymbolicLink(),
    );
    if (process.platform === 'linux') expect(links.length).toBeGreaterThan(0);
    for (const { name } of links)
      expect(realpathSync(path.join(native, 'lib', name))).toContain(realpathSync(native));
  });

  it('is not put where others could have written', () => {
    mkdirSync(path.join(base, 'open', 'tiru'), { recursive: true });
    chmodSync(path.join(base, 'open', 'tiru'), 0o777);
    expect(() => copyBinaries(packageRoot, version, undefined, [path.join(base, 'open')])).toThrow(
      expect.objectContaining({ code: 'no_permission' }),
    );
  });

  it('is needed where a folder on the way is closed to the user', () => {
    const closed = path.join(base, 'closed');
    mkdirSync(path.join(closed, 'deep'), { recursive: true });
    const stranger = { uid: 65534, gid: 65534 };
    expect(canReach(path.join(closed, 'deep'), stranger)).toBe(true);
    chmodSync(closed, 0o700);
    expect(canReach(path.join(closed, 'deep'), stranger)).toBe(false);
    const { uid, gid } = statSync(closed);
    expect(canReach(path.join(closed, 'deep'), { uid, gid })).toBe(true);
  });
});
