import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const configuration = join(root, '.dependency-cruiser.cjs');

/** For each rule a file that breaks it. */
const breaches: Record<string, { file: string; imports: string }> = {
  'no-cycles': { file: 'libs/registry/src/a.ts', imports: './b.js' },
  resolvable: { file: 'libs/registry/src/nowhere.ts', imports: './gone.js' },
  'libs-not-apps': { file: 'libs/access/src/up.ts', imports: '../../../apps/api/src/main.js' },
  'use-cases-not-each-other': { file: 'libs/access/src/sideways.ts', imports: '#commands' },
  'exchange-above-use-cases': { file: 'libs/read-models/src/up.ts', imports: '#exchange' },
  'foundations-not-use-cases': { file: 'libs/read-store/src/up.ts', imports: '#read-models' },
  'registry-is-pure': { file: 'libs/registry/src/io.ts', imports: 'node:fs' },
  'event-log-knows-no-events': { file: 'libs/event-log/src/events.ts', imports: '#registry' },
  'evidence-store-keeps-files': { file: 'libs/evidence-store/src/log.ts', imports: '#event-log' },
  'eventstore-client-in-one-place': { file: 'apps/api/src/client.ts', imports: '@eventstore/db-client' },
  'sql-in-three-places': { file: 'apps/api/src/sql.ts', imports: 'kysely' },
  'no-nest-in-foundations': { file: 'libs/access/src/nest.ts', imports: '@nestjs/common' },
  'event-node-only-started-by-cli': { file: 'libs/event-log/src/node.ts', imports: '#event-node' },
  'console-stands-alone': { file: 'apps/console/src/reach.ts', imports: '#access' },
  'apps-not-each-other': { file: 'apps/cli/src/reach.ts', imports: '../../api/src/main.js' },
  'no-development-packages': { file: 'apps/api/src/dev.ts', imports: 'playwright-core' },
};

const innocent = [
  'registry',
  'commands',
  'read-models',
  'event-log',
  'event-node',
  'read-store',
  'access',
  'exchange',
]
  .map((name) => `libs/${name}/src/index.ts`)
  .concat('apps/api/src/main.ts');

describe('dependency rules', () => {
  const { forbidden } = createRequire(import.meta.url)(configuration) as { forbidden: { name: string }[] };
  let broken: string[];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'tiru-rules-'));
    try {
      lay(folder);
      broken = violations(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it.each(forbidden.map(({ name }) => name))('%s is noticed when broken', (name) => {
    expect(breaches).toHaveProperty([name]);
    expect(broken).toContain(`${name} ${breaches[name]?.file}`);
  });
});

function lay(folder: string): void {
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const files = Object.values(breaches).map(({ file, imports }) => [file, `import '${imports}';\n`] as const);
  const others = innocent.map((file) => [file, 'export {};\n'] as const);
  for (const [file, text] of [
    ...others,
    ...files,
    ['libs/registry/src/b.ts', "import './a.js';\n"] as const,
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function violations(folder: string): string[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, 'libs', 'apps', '--config', configuration, '--output-type', 'json'];
  const report = JSON.parse(output(args, folder)) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
}

/** The program ends with the number of violations as its exit code; its report is what counts. */
function output(args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}
