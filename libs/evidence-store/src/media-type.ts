import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { evidenceMediaTypes, type EvidenceMediaType } from '#registry';
import { EvidenceMediaTypeRefused } from './errors.js';
import { activeKind, isTable } from './text-kind.js';

/** A larger text is not parsed to see whether it is JSON; it is plain text then. */
const JSON_LOOKED_AT_BYTES = 4_000_000;

const allowed = (type: string | undefined): type is EvidenceMediaType =>
  evidenceMediaTypes.some((each) => each === type);

/**
 * The media type of a file by what is in it; its name is never asked. Throws `EvidenceMediaTypeRefused`.
 *
 * @param head the beginning of the file when all of it is text, else null
 */
export async function mediaTypeOf(
  path: string,
  bytes: number,
  head: string | null,
): Promise<EvidenceMediaType> {
  const found = await fileTypeFromFile(path);
  if (allowed(found?.mime)) return found.mime;
  if (head === null) throw new EvidenceMediaTypeRefused(found?.mime ?? null, evidenceMediaTypes);
  // A text may begin like something else: "BM" begins a bitmap and a letter of Bina Marga.
  const active = activeKind(head);
  if (active) throw new EvidenceMediaTypeRefused(active, evidenceMediaTypes);
  if (/^\s*[[{]/.test(head) && bytes <= JSON_LOOKED_AT_BYTES && (await isJson(path)))
    return 'application/json';
  return isTable(head) ? 'text/csv' : 'text/plain';
}

async function isJson(path: string): Promise<boolean> {
  try {
    JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
