import type { z } from 'zod';
import type { Label } from './text.js';

/** The rules of the vocabulary in Indonesian, by their English wording in the schemas. */
export const rulesInIndonesian: Readonly<Record<string, string>> = {
  'must be nested at most 32 deep': 'harus bersarang paling banyak 32 tingkat',
  'must be at most 10,000 characters': 'harus paling banyak 10.000 karakter',
  'must not be blank': 'tidak boleh kosong',
  'must not contain lone surrogates': 'harus berupa teks Unicode yang utuh',
  'must not contain the character U+0000': 'tidak boleh memuat karakter U+0000',
  'must be a day that exists, as YYYY-MM-DD, not before 1800: no municipality here is older':
    'harus tanggal yang ada, ditulis YYYY-MM-DD, tidak sebelum 1800: tidak ada daerah di sini yang lebih tua',
  'must be a municipality code such as 63.72': 'harus kode daerah seperti 63.72',
  'must be an indicator code such as rtm.rt_reached': 'harus kode indikator seperti rtm.rt_reached',
  'must be a method name of lower-case letters, digits, dots and hyphens':
    'harus nama metode dari huruf kecil, angka, titik, dan tanda hubung',
  'must be a decimal number such as 137.5': 'harus bilangan desimal seperti 137.5',
  'must be an amount, not negative, such as 1250000000':
    'harus nilai uang, tidak negatif, seperti 1250000000',
  'must be a currency code such as IDR': 'harus kode mata uang seperti IDR',
  'must be a period: YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by a slash, the earlier first, not before 1800':
    'harus periode: YYYY, YYYY-MM, YYYY-MM-DD, atau dua di antaranya dipisah garis miring, yang lebih awal dahulu, tidak sebelum 1800',
  'must be a SHA-256 of 64 hexadecimal digits': 'harus SHA-256 dari 64 angka heksadesimal',
  'must be an address that begins with http:// or https://':
    'harus alamat yang diawali http:// atau https://',
};

export interface IssueExplained {
  readonly what: 'missing' | 'unknown' | 'invalid';
  readonly message: Label;
  readonly expected?: Label | readonly string[];
}

function ruleOf(issue: z.core.$ZodIssue): Label {
  const known = rulesInIndonesian[issue.message];
  if (known) return { en: issue.message, id: known };
  if (issue.code === 'too_big')
    return { en: `must be at most ${issue.maximum}`, id: `harus paling banyak ${issue.maximum}` };
  if (issue.code === 'too_small')
    return { en: `must be at least ${issue.minimum}`, id: `harus paling sedikit ${issue.minimum}` };
  if (issue.code === 'invalid_type')
    return { en: `must be of type ${issue.expected}`, id: `harus berjenis ${issue.expected}` };
  if (issue.code === 'invalid_format')
    return { en: `must have the form ${issue.format}`, id: `harus berbentuk ${issue.format}` };
  return { en: 'must have the documented form', id: 'harus berbentuk seperti yang didokumentasikan' };
}

/** Says in both languages what is wrong with one field and what would be right. */
export function explainIssue(issue: z.core.$ZodIssue, value: unknown): IssueExplained {
  if (issue.code === 'unrecognized_keys')
    return {
      what: 'unknown',
      message: { en: 'there is no such field here', id: 'isian ini tidak dikenal di sini' },
    };
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
  const rule = allowed
    ? { en: 'must be one of the listed values', id: 'harus salah satu nilai dalam daftar' }
    : ruleOf(issue);
  if (value === undefined)
    return {
      what: 'missing',
      message: { en: 'this field is needed', id: 'isian ini wajib diisi' },
      expected: allowed ?? rule,
    };
  return { what: 'invalid', message: rule, expected: allowed ?? rule };
}
