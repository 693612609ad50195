import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoleLog } from './role-log.js';
import { warningIn } from './role-output.js';

describe('the log of a role', () => {
  it('keeps the file of before when one is full, and no more', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiru-log-'));
    const log = new RoleLog(join(folder, 'logs', 'api.log'), 10);
    for (const line of ['first', 'second', 'third', 'fourth']) log.write(line);
    log.close();
    expect(readdirSync(join(folder, 'logs'))).toEqual(['api.log', 'api.log.1']);
    expect(readFileSync(join(folder, 'logs', 'api.log'), 'utf8')).toBe('fourth\n');
    expect(readFileSync(join(folder, 'logs', 'api.log.1'), 'utf8')).toBe('third\n');
    rmSync(folder, { recursive: true });
  });
});

describe('what of it the terminal shows', () => {
  it('is warnings and errors', () => {
    expect(warningIn('{"level":30,"msg":"request done"}', false)).toBeUndefined();
    expect(warningIn('{"level":40,"msg":"the log is far ahead"}', false)).toBe('the log is far ahead');
    expect(warningIn('{"level":50,"err":{"message":"no disk"}}', false)).toBe('no disk');
  });

  it('is plain text only from the stream for errors', () => {
    expect(warningIn('listening', false)).toBeUndefined();
    expect(warningIn('Error: no disk', true)).toBe('Error: no disk');
  });
});
