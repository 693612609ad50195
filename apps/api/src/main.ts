import { startTracing } from '#telemetry';
import { readSettings } from './settings.js';
import { startApi } from './start-api.js';
import { inOneSentence } from './start-failure.js';

function sayWhere(url: string, first: { username: string; password: string } | undefined): void {
  console.log(`Tiru api on ${url}`);
  // Nobody else knows it, and it must be changed at the first sign-in.
  if (first) console.log(`First administrator: ${first.username}, one-time password ${first.password}`);
}

let port = 0;
try {
  const settings = readSettings(process.env);
  port = settings.port;
  const tracing = await startTracing('tiru-api', process.env);
  const { url, firstAdministrator, stop } = await startApi(settings);
  const end = () =>
    void stop()
      .then(() => tracing?.stop())
      .finally(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end);
  // Whoever started this process is gone: nobody would ever stop it.
  process.once('disconnect', end);
  if (process.send) process.send({ type: 'ready', url, firstAdministrator });
  else sayWhere(url, firstAdministrator);
} catch (error) {
  const message = inOneSentence(error, port);
  if (process.send) process.send({ type: 'failed', message });
  else console.error(message);
  process.exit(1);
}
