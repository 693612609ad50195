// Runs in a thread of its own, from its source as from the build: so it needs nothing but Node and erasable types.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';

type Kind = 'number' | 'day' | 'formula_without_value' | 'error';
type Cell = string | { kind: Kind; text: string };
type Attributes = (name: string) => string | undefined;

const { parts, columns, batch } = workerData as {
  parts: ReadonlyMap<string, Uint8Array>;
  columns: number;
  batch: number;
};
const port = parentPort as MessagePort;

const fail = (why: string): never => {
  throw new Error(why);
};

function xmlOf(name: string): string | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  // Entities of one's own are how a small XML becomes a large one.
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) fail(`DOCTYPE in ${name}`);
  return text;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) =>
      name.startsWith('#x')
        ? String.fromCodePoint(parseInt(name.slice(2), 16))
        : name.startsWith('#')
          ? String.fromCodePoint(Number(name.slice(1)))
          : (entities[name] ?? whole),
    )
    // How a workbook writes control characters.
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const attribute =
  (text: string): Attributes =>
  (name) => {
    const [, value] = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*"([^"]*)"`).exec(text) ?? [];
    return value === undefined ? undefined : plain(value);
  };

interface Seen {
  open: (name: string, at: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Calls back for each tag and text in order, by the names without their namespace. */
function scan(xml: string, { open, text, close }: Seen): void {
  const tags =
    /<(?:!\[CDATA\[([\s\S]*?)\]\]>|!--[\s\S]*?-->|\?[\s\S]*?\?>|(\/?)(?:[\w.-]+:)?([\w.-]+)([^<>]*?)(\/?)>)/g;
  let last = 0;
  for (let found = tags.exec(xml); found; found = tags.exec(xml)) {
    if (text && found.index > last) text(plain(xml.slice(last, found.index)));
    last = tags.lastIndex;
    const [, data, closing, name, attributes = '', selfClosing] = found;
    if (data !== undefined) text?.(data);
    if (name === undefined) continue;
    if (!closing) open(name, attribute(attributes));
    if (closing || selfClosing) close?.(name);
  }
}

/** Which styles show a number as a date. */
function dateStyles(): readonly boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  const isDate = (id: number): boolean => {
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)) return true;
    const code = (formats.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    return /[dmyhs]/i.test(code) && !/general/i.test(code);
  };
  scan(xmlOf('xl/styles.xml') ?? '', {
    open(name, at) {
      if (name === 'numFmt') formats.set(Number(at('numFmtId')), at('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(isDate(Number(at('numFmtId') ?? 0)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function sharedStrings(): readonly string[] {
  const strings: string[] = [];
  let value = '';
  let inText = false;
  let isPhonetic = false;
  scan(xmlOf('xl/sharedStrings.xml') ?? '', {
    open(name) {
      if (name === 'si') value = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') inText = !isPhonetic;
    },
    text(text) {
      if (inText) value += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(value);
    },
  });
  return strings;
}

/** Path of the first sheet that is shown, and whether its days are counted from 1904. */
function firstSheet(): { path: string; from1904: boolean } {
  const targets = new Map<string, string>();
  scan(xmlOf('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, at) => {
      if (name === 'Relationship') targets.set(at('Id') ?? '', at('Target') ?? '');
    },
  });
  let id: string | undefined;
  let from1904 = false;
  scan(xmlOf('xl/workbook.xml') ?? '', {
    open(name, at) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(at('date1904') ?? '');
      if (name === 'sheet' && id === undefined && (at('state') ?? 'visible') === 'visible') id = at('id');
    },
  });
  const target = targets.get(id ?? '') ?? fail('no sheet is shown');
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
}

function dayOf(serial: number, from1904: boolean): string {
  // The first of these calendars has a 29 February 1900 that never was.
  const since = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const instant = new Date(since + Math.floor(serial) * 86_400_000);
  return Number.isNaN(instant.getTime()) ? String(serial) : instant.toISOString().slice(0, 10);
}

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function* rowsOf(): Iterable<{ line: number; cells: Cell[] }> {
  const { path, from1904 } = firstSheet();
  const xml = xmlOf(path) ?? fail(`${path} is missing`);
  const isDate = dateStyles();
  const strings = sharedStrings();
  let line = 0;
  let next = 0;
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<(?:\w+:)?row\b([^<>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g,
  )) {
    line = Number(attribute(attributes)('r') ?? line + 1);
    next = 0;
    const cells: Cell[] = [];
    let cell: { at: Attributes; column: number; value: string | undefined; formula: boolean } | undefined;
    let inValue = false;
    scan(content, {
      open(name, at) {
        if (name === 'c') {
          const reference = at('r');
          const column = reference ? columnOf(reference) : next;
          if (!(column < 16_384)) fail(`cell ${reference}`);
          cell = { at, column, value: undefined, formula: false };
          next = column + 1;
        }
        if (name === 'f' && cell) cell.formula = true;
        if (name === 'v' || name === 't') inValue = true;
      },
      text(text) {
        if (inValue && cell) cell.value = (cell.value ?? '') + text;
      },
      close(name) {
        if (name === 'v' || name === 't') inValue = false;
        if (name !== 'c' || !cell) return;
        const { value, formula, at, column } = cell;
        while (cells.length < column) cells.push('');
        cells[column] = cellOf(at('t') ?? 'n', value, formula, Boolean(isDate[Number(at('s') ?? 0)]));
        cell = undefined;
      },
    });
    while (cells.at(-1) === '') cells.pop();
    if (cells.length > 0) yield { line, cells };
  }

  function cellOf(type: string, value: string | undefined, formula: boolean, asDay: boolean): Cell {
    if (value === undefined) return formula ? { kind: 'formula_without_value', text: '' } : '';
    if (type === 's') return strings[Number(value)] ?? fail(`text ${value} is missing`);
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type === 'e') return { kind: 'error', text: value };
    if (type !== 'n') return value;
    return asDay ? { kind: 'day', text: dayOf(Number(value), from1904) } : { kind: 'number', text: value };
  }
}

/** Sends some rows and goes on only when they were taken. */
function send(rows: unknown[]): Promise<void> {
  return new Promise((resolve) => {
    port.once('message', () => resolve());
    port.postMessage({ rows });
  });
}

try {
  let rows: unknown[] = [];
  for (const row of rowsOf()) {
    if (row.cells.length > columns) {
      port.postMessage({ tooMany: { line: row.line, columns: row.cells.length } });
      rows = [];
      break;
    }
    rows.push(row);
    if (rows.length < batch) continue;
    await send(rows);
    rows = [];
  }
  if (rows.length > 0) await send(rows);
  port.postMessage({ end: true });
} catch (error) {
  port.postMessage({ broken: (error as Error).message });
}
port.close();
