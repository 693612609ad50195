import type { Label } from '#registry';
import { FileRefused, shortened, type ImportProblem } from '../import-problem.js';
import { limits } from './limits.js';

type Place = Pick<ImportProblem, 'line' | 'column' | 'value'>;

const refused = (
  code: string,
  message: Label,
  expected: Label | readonly string[],
  place: Place = {},
): FileRefused => new FileRefused({ kind: 'invalid', code, ...place, message, expected });

const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0);

const aTable: Label = {
  id: 'berkas CSV dalam UTF-8, XLSX, atau JSON Lines',
  en: 'a CSV file in UTF-8, an XLSX file or JSON Lines',
};

export const notAFile = (path: string) =>
  refused('file.not_found', { id: 'berkas ini tidak ada', en: 'there is no such file' }, aTable, {
    value: path,
  });

export const empty = () =>
  refused(
    'file.empty',
    { id: 'berkas ini kosong', en: 'this file is empty' },
    {
      id: 'baris judul kolom dan paling sedikit satu baris isi',
      en: 'a line of headings and at least one row',
    },
  );

export const headerOnly = (line: number) =>
  refused(
    'file.header_only',
    {
      id: 'berkas ini hanya berisi judul kolom, tanpa satu baris pun',
      en: 'this file holds headings and not one row',
    },
    {
      id: 'paling sedikit satu baris di bawah judul kolom',
      en: 'at least one row below the headings',
    },
    { line },
  );

export const tooLarge = (bytes: number, most: number) =>
  refused(
    'file.too_large',
    {
      id: `berkas ini ${mb(bytes)} MB; paling banyak ${mb(most)} MB`,
      en: `this file has ${mb(bytes)} MB; at most ${mb(most)} MB are read`,
    },
    { id: 'bagi menjadi beberapa berkas', en: 'split it into several files' },
    { value: bytes },
  );

export const binary = (what: string) =>
  refused(
    'file.binary',
    { id: `ini bukan tabel, melainkan ${what}`, en: `this is no table but ${what}` },
    aTable,
    { value: what },
  );

export const notUtf8 = (line: number, column: number, byte: string) =>
  refused(
    'file.not_utf8',
    {
      id: `bita ${byte} di sini bukan UTF-8; berkas ini disimpan, seluruhnya atau sebagian, dalam pengodean lain`,
      en: `the byte ${byte} here is not UTF-8; the file was saved, whole or in part, in another encoding`,
    },
    {
      id: 'simpan ulang sebagai "CSV UTF-8"',
      en: 'save it again as "CSV UTF-8"',
    },
    { line, column, value: byte },
  );

export const utf16 = () =>
  refused(
    'file.utf16',
    { id: 'berkas ini disimpan dalam UTF-16', en: 'this file was saved in UTF-16' },
    { id: 'simpan ulang sebagai "CSV UTF-8"', en: 'save it again as "CSV UTF-8"' },
    { line: 1 },
  );

export const nul = (line: number, column: number) =>
  refused(
    'file.nul',
    { id: 'berkas ini memuat karakter U+0000', en: 'this file holds the character U+0000' },
    { id: 'teks tanpa karakter kendali', en: 'text without control characters' },
    { line, column, value: 'U+0000' },
  );

export const quoteOpen = (line: number) =>
  refused(
    'csv.quote_open',
    {
      id: 'tanda kutip yang dibuka pada baris ini tidak pernah ditutup',
      en: 'a quotation mark that is opened on this line is never closed',
    },
    {
      id: 'tutup dengan ", dan tulis tanda kutip di dalam isi sebagai ""',
      en: 'close it with ", and write a quotation mark inside a value as ""',
    },
    { line },
  );

export const quoteStray = (line: number, column: string | undefined) =>
  refused(
    'csv.quote_stray',
    {
      id: 'tanda kutip di sini tidak berada di awal atau akhir isi',
      en: 'a quotation mark here stands neither at the beginning nor at the end of a value',
    },
    {
      id: 'apit seluruh isi dengan ", dan tulis tanda kutip di dalamnya sebagai ""',
      en: 'put the whole value between ", and write a quotation mark inside it as ""',
    },
    { line, ...(column !== undefined && { column }) },
  );

export const recordTooLong = (line: number) =>
  refused(
    'csv.record_too_long',
    {
      id: `baris yang dimulai di sini lebih dari ${limits.recordCharacters} karakter`,
      en: `the row that begins here has more than ${limits.recordCharacters} characters`,
    },
    {
      id: 'periksa apakah ada tanda kutip yang tidak ditutup',
      en: 'look for a quotation mark that is not closed',
    },
    { line },
  );

export const tooManyColumns = (line: number, columns: number) =>
  refused(
    'table.too_many_columns',
    {
      id: `ada lebih dari ${limits.columns} kolom`,
      en: `there are more than ${limits.columns} columns`,
    },
    { id: `paling banyak ${limits.columns} kolom`, en: `at most ${limits.columns} columns` },
    { line, value: columns },
  );

export const fieldTooLong = (line: number, column: string | number, value: string) =>
  refused(
    'table.field_too_long',
    {
      id: `isi ini ${value.length} karakter; paling banyak ${limits.fieldCharacters}`,
      en: `this value has ${value.length} characters; at most ${limits.fieldCharacters} are read`,
    },
    { id: 'isi yang lebih pendek', en: 'a shorter value' },
    { line, column, value: shortened(value) },
  );

export const sheetBroken = (why: string, place: Place = {}) =>
  refused(
    'xlsx.broken',
    {
      id: `buku kerja ini tidak dapat dibaca: ${why}`,
      en: `this workbook cannot be read: ${why}`,
    },
    { id: 'simpan ulang sebagai XLSX atau CSV UTF-8', en: 'save it again as XLSX or as CSV UTF-8' },
    place,
  );

export const jsonBroken = (line: number, why: string, value: string) =>
  refused(
    'jsonl.broken',
    { id: 'baris ini bukan objek JSON', en: `this line is no JSON object (${why})` },
    { id: 'satu objek JSON pada setiap baris', en: 'one JSON object on each line' },
    { line, value: shortened(value) },
  );
