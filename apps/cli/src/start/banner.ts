import type { Running } from './after-start.js';

/** What somebody who has just started Tiru needs to know. */
export function banner({ url, dataDir, firstAdministrator }: Running): string {
  const signIn = firstAdministrator
    ? [
        ['Sign in as', firstAdministrator.username],
        ['Password', `${firstAdministrator.password}  (for the first time; you then choose your own)`],
      ]
    : [];
  const rows = [...signIn, ['Data', dataDir], ['To stop', 'Ctrl+C']];
  return [
    '',
    `  Tiru is running at ${url}`,
    '',
    ...rows.map(([name, value]) => `  ${name?.padEnd(12)}${value}`),
    '',
  ].join('\n');
}
