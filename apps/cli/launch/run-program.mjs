import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptEnvironment } from './node24.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end. Signals go on to it, so that it can end in its own order.
 * With `show` it writes to the terminal, else its output is returned.
 */
export function runProgram(command, args, { show = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', ...(show ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
      ...options,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    const end = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('close', (code, signal) => {
      end();
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** Runs a script of package.json without npm around it: no second start-up, no noise, the given Node. */
export function runScript(root, node, name, { args = '', ...options } = {}) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return runProgram(`${scripts[name]} ${args}`.trim(), [], {
    shell: true,
    cwd: root,
    ...options,
    env: { ...scriptEnvironment(root, node), ...options.env },
  });
}
