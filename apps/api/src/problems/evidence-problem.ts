import {
  EvidenceAltered,
  EvidenceEmpty,
  EvidenceFolderUnusable,
  EvidenceHashDiffers,
  EvidenceMediaTypeRefused,
  EvidenceMissing,
  EvidenceStoreFull,
  EvidenceTooLarge,
} from '#evidence-store';
import { problem, type Problem } from './problem.js';

const refused = (
  status: number,
  code: string,
  id: string,
  en: string,
  extensions?: Record<string, unknown>,
) => problem(status, code, 'The file is not kept', { id, en }, extensions);

/** What the store says of a file, as a problem; undefined for anything else. */
export function evidenceProblem(error: Error): Problem | undefined {
  if (error instanceof EvidenceEmpty)
    return refused(422, 'evidence_empty', 'berkas ini kosong', 'this file is empty');
  if (error instanceof EvidenceTooLarge)
    return refused(
      413,
      'evidence_too_large',
      'berkas terlalu besar; paling banyak 50 MB (50.000.000 bita)',
      'the file is too large; at most 50 MB (50,000,000 bytes) are allowed',
    );
  if (error instanceof EvidenceHashDiffers)
    return refused(
      422,
      'evidence_hash_differs',
      'berkas yang datang tidak sama dengan SHA-256 yang disebutkan; kirim ulang berkasnya',
      'the file that came has not the SHA-256 that was declared; send it again',
      {
        errors: [
          {
            pointer: '/sha256',
            value: error.declared,
            code: 'evidence_hash_differs',
            message: { id: 'bukan SHA-256 berkas ini', en: 'not the SHA-256 of this file' },
            expected: [error.found],
          },
        ],
      },
    );
  if (error instanceof EvidenceMediaTypeRefused) {
    const found = error.found ?? '?';
    return refused(
      415,
      'evidence_type_refused',
      `isi berkas (${found}) bukan jenis yang disimpan; yang disimpan: ${error.allowed.join(', ')}`,
      `the content of the file (${found}) is not of a type that is kept; kept are ${error.allowed.join(', ')}`,
      { found: error.found, allowed: error.allowed },
    );
  }
  if (error instanceof EvidenceStoreFull)
    return refused(
      507,
      'evidence_store_full',
      'penyimpanan bukti penuh dan berkas ini tidak disimpan; hubungi administrator',
      'there is no room left for evidence and this file was not kept; ask your administrator',
    );
  return lost(error);
}

function lost(error: Error): Problem | undefined {
  if (error instanceof EvidenceMissing)
    return problem(404, 'evidence_missing', 'Missing', {
      id: 'berkas bukti ini hilang dan sudah dilaporkan; simpan lagi berkas yang sama untuk memulihkannya',
      en: 'the file of this evidence is missing, which is now on record; file the same bytes again to restore it',
    });
  if (error instanceof EvidenceAltered)
    return problem(409, 'evidence_altered', 'Altered', {
      id: 'berkas bukti ini telah berubah dan sudah dilaporkan; simpan lagi berkas aslinya untuk memulihkannya',
      en: 'the file of this evidence was altered, which is now on record; file the right bytes again to restore it',
    });
  if (error instanceof EvidenceFolderUnusable)
    return problem(503, 'evidence_folder_unusable', 'No evidence can be reached', {
      id: 'penyimpanan bukti sedang tidak dapat dibuka; hubungi administrator',
      en: 'the folder of the evidence cannot be opened; ask your administrator',
    });
  return undefined;
}
