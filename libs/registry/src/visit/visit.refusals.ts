import { refusing } from '../domain-error.js';

const refusal = refusing('visit');

export const unknownVisit = () =>
  refusal(
    'missing',
    'unknown',
    '/visit',
    null,
    { en: 'this visit was never planned', id: 'kunjungan ini belum pernah direncanakan' },
    { en: 'the id of a planned visit', id: 'id kunjungan yang sudah direncanakan' },
  );

export const alreadyPlanned = (visitId: string) =>
  refusal(
    'conflict',
    'already_planned',
    '/visitId',
    visitId,
    {
      en: 'this visit is already planned with other facts',
      id: 'kunjungan ini sudah direncanakan dengan keterangan lain',
    },
    { en: 'a new id for another visit', id: 'id baru untuk kunjungan lain' },
  );

export const endsBeforeStart = (from: string, to: string) =>
  refusal(
    'invalid',
    'ends_before_start',
    '/to',
    to,
    {
      en: `a visit that starts on ${from} cannot end on ${to}`,
      id: `kunjungan yang mulai ${from} tidak dapat selesai ${to}`,
    },
    { en: `${from} or a later day`, id: `${from} atau sesudahnya` },
  );

export const guestIsHost = (code: string) =>
  refusal(
    'invalid',
    'guest_is_host',
    '/host',
    code,
    { en: 'a municipality does not visit itself', id: 'daerah tidak mengunjungi dirinya sendiri' },
    { en: 'another municipality than the guest', id: 'daerah lain, bukan daerah tamu' },
  );

export const municipalityUnknown = (pointer: '/guest' | '/host', code: string) =>
  refusal(
    'missing',
    'municipality_unknown',
    pointer,
    code,
    { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    { en: 'the code of a registered municipality', id: 'kode daerah yang sudah terdaftar' },
  );

export const hostNotSubstituted = (actual: unknown) =>
  refusal(
    'invalid',
    'host_not_substituted',
    '/actual',
    actual,
    {
      en: 'the person who received is the one who was expected',
      id: 'yang menerima adalah orang yang memang diharapkan',
    },
    { en: 'another person than expected', id: 'orang lain, bukan yang diharapkan' },
  );

export const expectedHostDiffers = (value: unknown, planned: string) =>
  refusal(
    'conflict',
    'expected_host_differs',
    '/expected',
    value,
    { en: 'the plan expects someone else', id: 'rencana kunjungan menyebut orang lain' },
    [planned],
  );

export const hostAlreadySubstituted = (value: unknown, recorded: string) =>
  refusal(
    'conflict',
    'host_already_substituted',
    '/actual',
    value,
    {
      en: 'who received instead is already recorded otherwise',
      id: 'pengganti penerima sudah dicatat secara lain',
    },
    [recorded],
  );

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Names both pairs of days, so that nobody takes the plan for what happened. */
export const alreadyHeld = (pointer: string, value: unknown, held: Days, planned: Days) =>
  refusal(
    'conflict',
    'already_held',
    pointer,
    value,
    {
      en: `this visit is already recorded as held from ${held.from} to ${held.to}; it was planned for ${planned.from} to ${planned.to}`,
      id: `kunjungan ini sudah dicatat berlangsung ${held.from} sampai ${held.to}; rencananya ${planned.from} sampai ${planned.to}`,
    },
    { en: 'the facts as recorded', id: 'keterangan yang sudah dicatat' },
  );

export const notHeld = () =>
  refusal(
    'conflict',
    'not_held',
    '/visit',
    null,
    { en: 'this visit is not recorded as held', id: 'kunjungan ini belum dicatat berlangsung' },
    { en: 'a visit that was held', id: 'kunjungan yang sudah berlangsung' },
  );

export const programUnknown = (programId: unknown) =>
  refusal(
    'missing',
    'program_unknown',
    '/program',
    programId,
    { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    { en: 'the id of a program of the host', id: 'id program daerah tuan rumah' },
  );

export const programNotOfHost = (programId: unknown, host: string) =>
  refusal(
    'invalid',
    'program_not_of_host',
    '/program',
    programId,
    {
      en: 'this program belongs to another municipality than the host',
      id: 'program ini milik daerah lain, bukan tuan rumah',
    },
    { en: `a program of ${host}`, id: `program milik ${host}` },
  );

export const alreadyRecorded = (what: 'topic' | 'site', value: unknown) =>
  refusal(
    'conflict',
    `${what}_already_recorded`,
    '/program',
    value,
    {
      en: `this ${what} is already recorded with another program`,
      id: `${what === 'topic' ? 'topik' : 'lokasi'} ini sudah dicatat dengan program lain`,
    },
    { en: 'the program as recorded', id: 'program yang sudah dicatat' },
  );

export const notAParticipant = (code: string, guest: string, host: string) =>
  refusal(
    'invalid',
    'not_a_participant',
    '/municipality',
    code,
    { en: 'this municipality took no part in the visit', id: 'daerah ini tidak ikut dalam kunjungan' },
    [guest, host],
  );

export const notTheHost = (code: string, host: string) =>
  refusal(
    'invalid',
    'not_the_host',
    '/municipality',
    code,
    { en: 'only the host can confirm as host', id: 'hanya tuan rumah yang dapat menegaskan' },
    [host],
  );

export const hostAlreadyConfirmed = (date: string, recorded: string) =>
  refusal(
    'conflict',
    'host_already_confirmed',
    '/date',
    date,
    {
      en: `the host has already confirmed otherwise, for ${recorded}`,
      id: `tuan rumah sudah menegaskan secara lain, untuk ${recorded}`,
    },
    { en: 'the facts as confirmed', id: 'keterangan yang sudah ditegaskan' },
  );
