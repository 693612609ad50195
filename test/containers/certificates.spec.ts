import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerFolder } from './compose-file.js';

const script = join(dockerFolder, 'certificates/make-certificates.sh');
const NODES = ['eventstore1', 'eventstore2'];

/** Stands in for `es-gencert-cli`, which comes with its image only: writes down how it was called, where it would. */
const GENERATOR = `#!/bin/sh
command="$1"; shift; called="$*"
while [ $# -gt 0 ]; do case "$1" in -out) out="$2";; esac; shift; done
mkdir -p "$out"
case "$command" in create-ca) name=ca;; *) name=node;; esac
for end in crt key; do echo "$command $called $$" > "$out/$name.$end"; done
`;

const onPosix = process.platform === 'win32' ? describe.skip : describe;
const reason = process.platform === 'win32' ? ' (skipped: it is a shell script)' : '';

onPosix(`docker/certificates/make-certificates.sh${reason}`, () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiru-certificates-'));
    for (const part of ['bin', 'authority', 'trust', ...NODES.map((node) => `certificates/${node}`)])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'bin/es-gencert-cli'), GENERATOR, { mode: 0o755 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (env: Record<string, string> = {}) =>
    execFileSync('sh', [script], {
      encoding: 'utf8',
      stdio: 'pipe',
      env: {
        PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
        ROOT: folder,
        OWNER: `${process.getuid?.()}:${process.getgid?.()}`,
        NODES: NODES.map((node, index) => `${node}=10.0.0.${index + 1}`).join(' '),
        ...env,
      },
    });
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const mode = (file: string) => (statSync(join(folder, file)).mode & 0o777).toString(8);

  it('makes an authority and a certificate for each node, with its name and its address', () => {
    run();
    expect(text('trust/ca.crt')).toBe(text('authority/ca.crt'));
    NODES.forEach((node, index) => {
      expect(text(`certificates/${node}/node.crt`)).toContain(
        `-ip-addresses 127.0.0.1,10.0.0.${index + 1} -dns-names localhost,${node}`,
      );
    });
  });

  it('lets nobody but their owner read the keys', () => {
    run();
    expect(mode('authority/ca.key')).toBe('400');
    expect(NODES.map((node) => mode(`certificates/${node}/node.key`))).toEqual(['400', '400']);
    expect(mode('trust/ca.crt')).toBe('444');
  });

  it('leaves what is there as it is', () => {
    run();
    const before = ['authority/ca.key', 'certificates/eventstore1/node.crt'].map(text);
    expect(run()).toBe('');
    expect(['authority/ca.key', 'certificates/eventstore1/node.crt'].map(text)).toEqual(before);
  });

  it('makes those of the nodes anew when asked, by the same authority', () => {
    run();
    const [authority, node] = ['authority/ca.key', 'certificates/eventstore1/node.crt'].map(text);
    run({ RENEW: '1' });
    expect(text('authority/ca.key')).toBe(authority);
    expect(text('certificates/eventstore1/node.crt')).not.toBe(node);
  });

  it('stops at the first step that fails, and leaves the node what it had', () => {
    run();
    const before = text('certificates/eventstore1/node.key');
    writeFileSync(join(folder, 'bin/es-gencert-cli'), '#!/bin/sh\nexit 1\n');
    expect(() => run({ RENEW: '1' })).toThrow();
    expect(text('certificates/eventstore1/node.key')).toBe(before);
  });
});
