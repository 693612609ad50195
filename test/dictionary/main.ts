import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder, pages } from './pages.js';

// Made from the code alone: nothing is opened, so nothing needs to run.
await mkdir(folder, { recursive: true });
for (const [file, text] of Object.entries(await pages())) await writeFile(join(folder, file), text);
