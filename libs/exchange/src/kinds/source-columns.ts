import type { Source } from '#registry';
import { sourceTypeNames } from './choices.js';
import { column } from './column.js';
import type { RowValues } from './row-values.js';

/** Where a row was read: columns that every kind has. */
export const sourceColumns = [
  column(
    'source_type',
    ['Jenis sumber', 'Source type'],
    'choice',
    ['jenis sumber baris ini', 'what kind of source this row comes from'],
    'official_document',
    { choices: sourceTypeNames, pointers: ['/source/type'] },
  ),
  column(
    'source',
    ['Sumber', 'Source'],
    'text',
    [
      'dokumen, alamat, atau surat kabar dengan tanggalnya; diperlukan bila jenis sumber diisi',
      'a document, an address, a newspaper with its date; needed where the source type is given',
    ],
    'Laporan kinerja 2023, hlm. 14',
    { aliases: ['sumber data', 'source_reference'], pointers: ['/source/reference'] },
  ),
  column(
    'source_quote',
    ['Kutipan', 'Quote'],
    'text',
    ['kata-kata sumber', 'the words of the source'],
    'sudah menjangkau 60 RT',
  ),
];

/** The source of a row; undefined where it names none. */
export function sourceOf(row: RowValues): Source | undefined {
  if (!row.has('source') && !row.has('source_type')) return undefined;
  return {
    type: (row.maybe('source_type') ?? 'third_party') as Source['type'],
    reference: row.text('source'),
    ...row.given({ quote: 'source_quote' }),
  };
}
