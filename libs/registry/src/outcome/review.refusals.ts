import type { Review } from './observation.js';
import { refusal } from './outcome.refusals.js';

export const observationUnknown = (eventId: string) =>
  refusal(
    'missing',
    'observation_unknown',
    '/eventId',
    eventId,
    {
      en: 'this series has no such observation, or it was retracted',
      id: 'deret ini tidak memuat pengamatan itu, atau pengamatan itu sudah dicabut',
    },
    {
      en: 'the event id of an observation of this series',
      id: 'id peristiwa suatu pengamatan dalam deret ini',
    },
  );

export const evidenceUnfiled = (sha256: string, index: number) =>
  refusal(
    'missing',
    'evidence_unfiled',
    `/evidence/${index}`,
    sha256,
    { en: 'this file was never filed as evidence', id: 'berkas ini belum pernah diarsipkan sebagai bukti' },
    { en: 'the SHA-256 of a filed file', id: 'SHA-256 berkas yang sudah diarsipkan' },
  );

export const superseded = (eventId: string, by: string) =>
  refusal(
    'conflict',
    'superseded',
    '/eventId',
    eventId,
    { en: `this observation was replaced by ${by}`, id: `pengamatan ini sudah digantikan oleh ${by}` },
    [by],
  );

export const ownEntry = (eventId: string) =>
  refusal(
    'conflict',
    'own_entry',
    '/eventId',
    eventId,
    {
      en: 'you recorded or corrected this observation yourself',
      id: 'Anda sendiri yang mencatat atau mengoreksi pengamatan ini',
    },
    { en: 'review by another account', id: 'pemeriksaan oleh akun lain' },
  );

export const recorderUnknown = (eventId: string) =>
  refusal(
    'conflict',
    'recorder_unknown',
    '/eventId',
    eventId,
    {
      en: 'nobody knows who recorded this observation',
      id: 'tidak diketahui siapa yang mencatat pengamatan ini',
    },
    {
      en: 'record it again, superseding this one, and verify that',
      id: 'catat kembali sebagai pengganti pengamatan ini, lalu verifikasi yang baru',
    },
  );

const stateNames: Readonly<Record<Review['state'], string>> = {
  recorded: 'dicatat',
  returned: 'dikembalikan',
  verified: 'diverifikasi',
  published: 'dipublikasikan',
};

export const notVerified = (eventId: string, state: Review['state']) =>
  refusal(
    'conflict',
    'not_verified',
    '/eventId',
    eventId,
    {
      en: `this observation is only ${state}; what is published is verified first`,
      id: `pengamatan ini baru ${stateNames[state]}; yang dipublikasikan harus diverifikasi dahulu`,
    },
    { en: 'a verified observation', id: 'pengamatan yang sudah diverifikasi' },
  );

export const alreadyPublished = (eventId: string) =>
  refusal(
    'conflict',
    'already_published',
    '/eventId',
    eventId,
    { en: 'this observation is published', id: 'pengamatan ini sudah dipublikasikan' },
    { en: 'correct it, or record one that supersedes it', id: 'koreksi, atau catat penggantinya' },
  );

export const seriesUnknown = (from: string) =>
  refusal(
    'missing',
    'series_unknown',
    '/from',
    from,
    { en: 'this series has no observation yet', id: 'deret ini belum memuat pengamatan' },
    { en: 'record an observation first', id: 'catat pengamatannya dahulu' },
  );

export const breakAlreadyDeclared = (from: string, changed: string) =>
  refusal(
    'conflict',
    'break_already_declared',
    '/from',
    from,
    {
      en: `a break from ${from} on is declared already: ${changed}`,
      id: `perubahan metode sejak ${from} sudah dinyatakan: ${changed}`,
    },
    {
      en: 'another period, or a correction of that declaration',
      id: 'periode lain, atau koreksi pernyataan itu',
    },
  );
