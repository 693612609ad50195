import { readSettings } from './settings.js';
import { startApi } from './start-api.js';
import { inOneSentence } from './start-failure.js';

let port = 0;
try {
  const settings = readSettings(process.env);
  port = settings.port;
  const { url, firstAdministrator, stop } = await startApi(settings);
  const end = () => void stop().finally(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end);
  // Whoever started this process is gone: nobody would ever stop it.
  process.once('disconnect', end);
  if (process.send) process.send({ type: 'ready', url, firstAdministrator });
  else console.log(`Tiru api on ${url}`);
} catch (error) {
  const message = inOneSentence(error, port);
  if (process.send) process.send({ type: 'failed', message });
  else console.error(message);
  process.exit(1);
}
