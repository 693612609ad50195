import { refusing } from '../domain-error.js';

const refusal = refusing('adoption');

export const unknownAdoption = () =>
  refusal(
    'missing',
    'unknown',
    '/adoption',
    null,
    { en: 'this adoption was never intended', id: 'adopsi ini belum pernah diniatkan' },
    { en: 'the id of an intended adoption', id: 'id adopsi yang sudah diniatkan' },
  );

export const alreadyIntended = (adoptionId: string) =>
  refusal(
    'conflict',
    'already_intended',
    '/adoptionId',
    adoptionId,
    {
      en: 'this attempt is already recorded with other facts',
      id: 'upaya ini sudah dicatat dengan keterangan lain',
    },
    { en: 'a new id for another attempt', id: 'id baru untuk upaya lain' },
  );

export const programUnknown = (programId: string) =>
  refusal(
    'missing',
    'program_unknown',
    '/program',
    programId,
    { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    { en: 'the id of a launched program', id: 'id program yang sudah diluncurkan' },
  );

export const adopterUnknown = (code: string) =>
  refusal(
    'missing',
    'adopter_unknown',
    '/adopter',
    code,
    { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    { en: 'the code of a registered municipality', id: 'kode daerah yang sudah terdaftar' },
  );

export const ownProgram = (code: string) =>
  refusal(
    'invalid',
    'own_program',
    '/adopter',
    code,
    { en: 'a municipality does not adopt its own program', id: 'daerah tidak mengadopsi programnya sendiri' },
    { en: 'another municipality than the origin', id: 'daerah lain, bukan daerah asal' },
  );

export const visitUnknown = (visitId: string) =>
  refusal(
    'missing',
    'visit_unknown',
    '/visit',
    visitId,
    { en: 'this visit was never planned', id: 'kunjungan ini belum pernah direncanakan' },
    {
      en: "the adopter's visit to the origin, or no visit",
      id: 'kunjungan pengadopsi ke daerah asal, atau kosong',
    },
  );

export const visitOfOthers = (visitId: string, adopter: string, origin: string) =>
  refusal(
    'invalid',
    'visit_of_others',
    '/visit',
    visitId,
    {
      en: 'this visit did not take the adopter to the origin of the program',
      id: 'kunjungan ini bukan kunjungan pengadopsi ke daerah asal program',
    },
    { en: `a visit of ${adopter} to ${origin}`, id: `kunjungan ${adopter} ke ${origin}` },
  );

export const alreadyImplemented = (localProgram: string, recorded: string) =>
  refusal(
    'conflict',
    'already_implemented',
    '/localProgram',
    localProgram,
    {
      en: 'this attempt is already implemented by another local program',
      id: 'upaya ini sudah diterapkan lewat program lokal lain',
    },
    [recorded],
  );

export const localProgramUnknown = (programId: string) =>
  refusal(
    'missing',
    'local_program_unknown',
    '/localProgram',
    programId,
    { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    { en: 'the id of a program of the adopter', id: 'id program milik pengadopsi' },
  );

export const localProgramOfOthers = (programId: string, adopter: string) =>
  refusal(
    'invalid',
    'local_program_of_others',
    '/localProgram',
    programId,
    { en: 'this program is not the adopter’s', id: 'program ini bukan milik pengadopsi' },
    { en: `a program of ${adopter}`, id: `program milik ${adopter}` },
  );

export const basisNotOfClaimant = (basis: string, allowed: readonly string[]) =>
  refusal(
    'invalid',
    'basis_not_of_claimant',
    '/basis',
    basis,
    {
      en: 'this claimant cannot claim on this basis',
      id: 'pihak ini tidak dapat menyatakan atas dasar ini',
    },
    allowed,
  );
