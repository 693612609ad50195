import { open, stat } from 'node:fs/promises';

/** Returns when a file's content, or a folder's list of names, is on disk. */
export async function flushToDisk(path: string): Promise<void> {
  const isFolder = (await stat(path)).isDirectory();
  // Windows can flush no folder, and needs not; a file it flushes only when opened for writing.
  if (isFolder && process.platform === 'win32') return;
  const handle = await open(path, isFolder ? 'r' : 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
