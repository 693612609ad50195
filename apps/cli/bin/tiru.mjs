#!/usr/bin/env node
import { createRequire } from 'node:module';

process.argv.splice(2, 0, 'command');
createRequire(import.meta.url)('../launch/enter.cjs');
