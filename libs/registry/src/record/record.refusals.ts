import { refusing } from '../domain-error.js';

const refusal = refusing('record');

export const factUnknown = (eventId: string) =>
  refusal(
    'missing',
    'fact_unknown',
    '/eventId',
    eventId,
    {
      en: 'nothing was recorded here under this event id',
      id: 'tidak ada catatan dengan id peristiwa itu di sini',
    },
    { en: 'the event id of a fact of this history', id: 'id peristiwa suatu fakta dalam riwayat ini' },
  );

export const alreadyRetracted = (pointer: string, eventId: string, reason: string) =>
  refusal(
    'conflict',
    'already_retracted',
    pointer,
    eventId,
    { en: `this fact was retracted (${reason})`, id: `fakta ini sudah dicabut (${reason})` },
    { en: 'a fact that still stands', id: 'fakta yang masih berlaku' },
  );

export const oldValueDiffers = (old: unknown, now: unknown) =>
  refusal(
    'conflict',
    'old_value_differs',
    '/old',
    old,
    { en: `the record says ${JSON.stringify(now)} now`, id: `catatan kini memuat ${JSON.stringify(now)}` },
    [JSON.stringify(now)],
  );

export const changesNothing = (value: unknown) =>
  refusal(
    'invalid',
    'changes_nothing',
    '/new',
    value,
    { en: 'the new value is the old one', id: 'nilai baru sama dengan nilai lama' },
    { en: 'another value', id: 'nilai lain' },
  );

export const identityIsFixed = (pointer: string) =>
  refusal(
    'invalid',
    'identity_is_fixed',
    '/pointer',
    pointer,
    {
      en: 'this field says what the fact is about, or whose word it is',
      id: 'isian ini menunjukkan fakta ini tentang apa, atau pernyataan siapa',
    },
    {
      en: 'retract what was recorded and record it where it belongs',
      id: 'cabut catatan ini lalu catat di tempat yang benar',
    },
  );

export const noSuchPlace = (pointer: string) =>
  refusal(
    'invalid',
    'no_such_place',
    '/pointer',
    pointer,
    { en: 'the fact has no such field', id: 'fakta ini tidak memiliki isian itu' },
    {
      en: 'a JSON pointer to a field of the fact, such as /name/id',
      id: 'penunjuk JSON ke suatu isian, misalnya /name/id',
    },
  );

export const builtOn = (eventId: string, others: readonly string[]) =>
  refusal(
    'conflict',
    'others_build_on_it',
    '/eventId',
    eventId,
    {
      en: 'other facts still stand on this one',
      id: 'fakta lain masih bergantung pada fakta ini',
    },
    {
      en: `retract the others first: ${others.join(', ')}`,
      id: `cabut dahulu yang lain: ${others.join(', ')}`,
    },
  );

export const concernUnknown = (eventId: string) =>
  refusal(
    'missing',
    'concern_unknown',
    '/concern',
    eventId,
    { en: 'no concern was raised under this event id', id: 'tidak ada keberatan dengan id peristiwa itu' },
    { en: 'the event id of a concern of this history', id: 'id peristiwa suatu keberatan dalam riwayat ini' },
  );

export const alreadyResolved = (eventId: string, resolution: string) =>
  refusal(
    'conflict',
    'already_resolved',
    '/concern',
    eventId,
    {
      en: `this concern was resolved (${resolution})`,
      id: `keberatan ini sudah diselesaikan (${resolution})`,
    },
    { en: 'a concern that is open, or a new one', id: 'keberatan yang masih terbuka, atau yang baru' },
  );

export const nothingRecorded = () =>
  refusal(
    'missing',
    'nothing_recorded',
    '/eventId',
    null,
    { en: 'nothing is recorded here yet', id: 'belum ada catatan di sini' },
    { en: 'a history that has begun', id: 'riwayat yang sudah dimulai' },
  );
