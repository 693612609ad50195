import type { Label } from '#registry';
import { FileRefused } from '../import-problem.js';
import { limits } from './limits.js';

const refused = (code: string, message: Label, expected: Label, value?: unknown): FileRefused =>
  new FileRefused({ kind: 'invalid', code, message, expected, ...(value !== undefined && { value }) });

const smaller: Label = {
  id: 'buku kerja biasa dengan satu tabel; atau simpan sebagai CSV UTF-8',
  en: 'an ordinary workbook with one table; or save it as CSV UTF-8',
};

export const bombBySize = () =>
  refused(
    'xlsx.inflates_too_large',
    {
      id: 'isi buku kerja ini menjadi lebih dari 50 MB bila dibuka',
      en: 'the content of this workbook grows beyond 50 MB when it is opened',
    },
    smaller,
  );

export const bombByRatio = (name: string) =>
  refused(
    'xlsx.ratio_too_high',
    {
      id: `bagian "${name}" menjadi lebih dari ${limits.zip.ratio} kali lebih besar bila dibuka`,
      en: `the part "${name}" grows to more than ${limits.zip.ratio} times its size when it is opened`,
    },
    smaller,
    name,
  );

export const tooManyEntries = (entries: number) =>
  refused(
    'xlsx.too_many_parts',
    {
      id: `buku kerja ini terdiri atas ${entries} bagian; paling banyak ${limits.zip.entries}`,
      en: `this workbook has ${entries} parts; at most ${limits.zip.entries} are read`,
    },
    smaller,
    entries,
  );

export const macros = (name: string) =>
  refused(
    'xlsx.macros',
    {
      id: 'buku kerja ini memuat makro; makro tidak pernah dijalankan dan berkasnya tidak diterima',
      en: 'this workbook holds macros; they are never run and the file is not taken',
    },
    { id: 'simpan ulang sebagai XLSX tanpa makro', en: 'save it again as XLSX without macros' },
    name,
  );

export const encrypted = () =>
  refused(
    'xlsx.encrypted',
    { id: 'buku kerja ini dikunci dengan kata sandi', en: 'this workbook is locked by a password' },
    { id: 'simpan ulang tanpa kata sandi', en: 'save it again without a password' },
  );

export const notAWorkbook = () =>
  refused(
    'file.archive',
    {
      id: 'ini arsip zip dan bukan buku kerja XLSX',
      en: 'this is a zip archive and no XLSX workbook',
    },
    { id: 'berkas XLSX atau CSV UTF-8', en: 'an XLSX file or CSV UTF-8' },
  );
