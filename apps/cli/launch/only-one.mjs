import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const beat = 2_000;
const silence = 15_000;

/**
 * Runs `work` while no other process on this folder does. Node 20 offers no lock that dies with its
 * process, so the holder touches the file: a dead process or a silent file gives the place away.
 */
export async function onlyOne(file, work, onWait = () => {}) {
  let told = false;
  while (!take(file)) {
    if (giveAway(file)) continue;
    if (!told) onWait();
    told = true;
    await pause(250);
  }
  const timer = setInterval(() => touch(file), beat);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname() }));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Renaming first: of two that find the same dead holder, one gets the file. */
function giveAway(file) {
  try {
    if (!isDead(file)) return false;
    const taken = `${file}.${process.pid}`;
    renameSync(file, taken);
    rmSync(taken);
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return true;
    throw error;
  }
}

function isDead(file) {
  if (Date.now() - statSync(file).mtimeMs > silence) return true;
  try {
    const { pid, host } = JSON.parse(readFileSync(file, 'utf8'));
    return host === hostname() && !lives(pid);
  } catch (error) {
    if (error instanceof SyntaxError) return false; // being written
    throw error;
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Taken away by hand: nothing to keep alive.
  }
}
