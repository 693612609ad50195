import { writeFileSync } from 'node:fs';
import type { ApiParts } from './app.module.js';
import { createApp } from './create-app.js';
import { openApiDocument } from './openapi.js';

// The description is made from the code alone: nothing is opened, so nothing needs to run.
const app = await createApp({} as ApiParts);
const [, , file = 'docs/api/openapi.json'] = process.argv;
writeFileSync(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
