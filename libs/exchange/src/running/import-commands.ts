import { z } from 'zod';
import { preciseDate, source, streamCategories, type GivenCommand } from '#registry';
import * as known from '#commands';
import type { ImportProblem } from '../import-problem.js';
import type { PlannedCommand } from '../kinds/kind.js';
import { fileHead } from '../reading/file-head.js';
import { headerOnly } from '../reading/file-refusals.js';
import { jsonLines, type JsonLine } from '../reading/json-lines.js';
import type { Importable, ImportRow } from './importable.js';
import { REASONS } from './reasons-column.js';

const line = z.strictObject({
  key: z.string().min(1).max(500),
  category: z.enum(streamCategories),
  id: z.string().min(1).max(300),
  type: z.string().refine((type) => type in known, 'must be the name of a command'),
  data: z.record(z.string(), z.unknown()),
  effectiveFrom: preciseDate.optional(),
  source: source.optional(),
  [REASONS]: z.unknown().optional(),
});

function problemOf({ line: at, value }: JsonLine, issue: z.core.$ZodIssue): ImportProblem {
  const path = issue.path.map(String);
  const found = path.reduce<unknown>(
    (part, key) => (part as Record<string, unknown> | undefined)?.[key],
    value,
  );
  return {
    kind: 'invalid',
    code: 'command.malformed',
    line: at,
    column: `/${path.join('/')}`,
    value: found,
    message: {
      id: `baris ini bukan perintah: ${issue.message}`,
      en: `this line is no command: ${issue.message}`,
    },
    expected: {
      id: 'key, category, id, type, data, dan bila ada effectiveFrom, source',
      en: 'key, category, id, type, data and, where known, effectiveFrom, source',
    },
  };
}

function rowOf(read: JsonLine): ImportRow {
  const parsed = line.safeParse(read.value);
  if (!parsed.success)
    return {
      line: read.line,
      key: '',
      commands: [],
      problems: parsed.error.issues.map((issue) => problemOf(read, issue)),
      original: read.value,
    };
  const { key, category, id, type, data, effectiveFrom, source: from } = parsed.data;
  const command: PlannedCommand = {
    step: 'command',
    category,
    streamId: id,
    command: { type, data } as unknown as GivenCommand,
    effectiveFrom: effectiveFrom ?? { date: null, precision: 'unknown' },
    source: from,
  };
  return { line: read.line, key, commands: [command], problems: [], original: read.value };
}

/** Opens a file of JSON Lines, each a command. They are taken in their order. Throws `FileRefused`. */
export async function openCommandsImport(path: string): Promise<Importable> {
  await fileHead(path);
  let any = false;
  for await (const _line of jsonLines(path)) any = true;
  if (!any) throw headerOnly(1);
  return {
    kind: 'commands',
    format: 'jsonl',
    inOrder: true,
    columnOf: (pointer) => `/data${pointer}`,
    async *rows() {
      for await (const read of jsonLines(path)) yield rowOf(read);
    },
  };
}
