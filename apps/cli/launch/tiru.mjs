import { spawn } from 'node:child_process';
import { join } from 'node:path';

const parent = process.ppid; // before anything is installed, which takes a while

/**
 * Runs the command line in a process of its own and returns its exit code. The channel between the
 * two tells `tiru start` when this process was killed, so that nothing lives on without it.
 */
export function runTiru(root, node, argv) {
  const main = join(root, 'dist/apps/cli/src/main.js');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', main, ...argv], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** npm passes a SIGTERM to the shell between it and us, and the shell dies of it without passing it on. */
function whenOrphaned(act) {
  if (!process.env.npm_lifecycle_event) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 200);
  timer.unref();
}
