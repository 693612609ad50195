import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './compose-file.js';

/** Where programs read their environment: what runs, not what tests it. */
const FOLDERS = ['apps/api/src', 'apps/projector/src', 'apps/cli', 'libs', 'docker/users'];
const READS = /(?:env\??\.|env\[['"]|required\((?:env, )?['"])((?:TIRU|OTEL)_[A-Z_]+)/g;

/** Every variable of Tiru's, or of OpenTelemetry's, that a program reads from its environment. */
export function namesRead(): ReadonlySet<string> {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          /\.(ts|mjs|cjs)$/.test(file) && !/\.spec\.ts$|(^|\/)(fixtures|testing|bench|test)\//.test(file),
      )
      .flatMap((file) => [...readFileSync(join(root, folder, file), 'utf8').matchAll(READS)])
      .map(([, name]) => name ?? ''),
  );
  return new Set(names);
}
