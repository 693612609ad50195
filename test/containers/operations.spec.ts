import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { commands } from '../../apps/cli/src/commands.js';
import { root } from './compose-file.js';
import { namesRead } from './environment-names.js';

const text = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const section = (title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

/** The sources of what runs, as one text. */
const sources = ['apps/api/src', 'apps/projector/src', 'libs']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  )
  .join('\n');

describe('docs/operations.md', () => {
  it('lists every variable that a program reads, and no other', () => {
    const listed = [...section('Environment').matchAll(/`((?:TIRU|OTEL)_[A-Z_]+)`/g)].map(([, name]) => name);
    expect([...new Set(listed)].sort()).toEqual([...namesRead()].sort());
  });

  it('names metrics that are there', () => {
    const named = [...text.matchAll(/`(tiru_[a-z_]+)[`{]/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
  });

  it('shows commands and options that there are', () => {
    const program = new Command();
    for (const register of commands) register(program);
    const shown = [...text.matchAll(/(?:^|`)tiru ([a-z-]+)((?: [^\n#`|]*)?)/gm)];
    expect(shown.length).toBeGreaterThan(8);
    for (const [, name, rest = ''] of shown) {
      const command = program.commands.find((one) => one.name() === name);
      const word = rest.trim().split(/\s+/)[0] ?? '';
      const inner = command?.commands.find((one) => one.name() === word) ?? command;
      const options = [...rest.matchAll(/--[a-z-]+/g)].map(([option]) => option);
      const known = inner?.options.flatMap(({ long }) => long ?? []) ?? [];
      expect({ name, unknown: options.filter((option) => !known.includes(option)) }).toEqual({
        name: command?.name(),
        unknown: [],
      });
    }
  });

  it('refers to files that are here', () => {
    const files = [...text.matchAll(/(?:docker|docs)\/[\w./-]+\.\w+/g)].map(([file]) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
