import type { EvidenceMediaType } from '#registry';

const endings: Readonly<Record<EvidenceMediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/json': 'json',
  'text/csv': 'csv',
  'text/plain': 'txt',
};

/** Name of a downloaded file: its title in plain letters, and the ending of what it is. */
export function fileNameOf(title: string, mediaType: EvidenceMediaType): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  // By the name alone Windows takes CON or LPT1 for a device.
  const name = /^(|con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `evidence${plain && `-${plain}`}` : plain;
  return `${name}.${endings[mediaType]}`;
}
