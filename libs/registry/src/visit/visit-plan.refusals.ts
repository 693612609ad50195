import { refusing } from '../domain-error.js';

const refusal = refusing('visit');

interface Days {
  readonly from: string;
  readonly to: string;
}

export const inviterNotTheHost = (code: string, host: string) =>
  refusal(
    'invalid',
    'inviter_not_the_host',
    '/municipality',
    code,
    { en: 'only the host invites', id: 'hanya tuan rumah yang mengundang' },
    [host],
  );

export const alreadyInvited = (letterDate: unknown, recorded: string) =>
  refusal(
    'conflict',
    'already_invited',
    '/letterDate',
    letterDate,
    {
      en: `this letter of invitation is already recorded with another date: ${recorded}`,
      id: `surat undangan ini sudah dicatat dengan tanggal lain: ${recorded}`,
    },
    {
      en: 'the date as recorded, or the number of another letter',
      id: 'tanggal yang tercatat, atau nomor surat lain',
    },
  );

/** Names both pairs of days, so that nobody takes the plan for what happened. */
export const rescheduledAfterHeld = (asked: Days, held: Days, planned: Days) =>
  refusal(
    'conflict',
    'rescheduled_after_held',
    '/from',
    asked.from,
    {
      en: `this visit was held from ${held.from} to ${held.to}; the days it was planned for, ${planned.from} to ${planned.to}, cannot move any more`,
      id: `kunjungan ini sudah berlangsung ${held.from} sampai ${held.to}; jadwal rencananya, ${planned.from} sampai ${planned.to}, tidak dapat diubah lagi`,
    },
    {
      en: 'a visit not yet held; when the record of the days held is wrong, a correction of it',
      id: 'kunjungan yang belum berlangsung; bila tanggal berlangsungnya salah dicatat, koreksi catatannya',
    },
  );

export const cancelledAfterHeld = ({ from, to }: Days) =>
  refusal(
    'conflict',
    'cancelled_after_held',
    '/visit',
    null,
    {
      en: `this visit was held from ${from} to ${to}: it cannot be cancelled`,
      id: `kunjungan ini sudah berlangsung ${from} sampai ${to}: tidak dapat dibatalkan`,
    },
    { en: 'a visit not yet held', id: 'kunjungan yang belum berlangsung' },
  );

export const visitCancelled = (by: string, reason: string) =>
  refusal(
    'conflict',
    'cancelled',
    '/visit',
    null,
    {
      en: `this visit was cancelled by ${by}: ${reason}`,
      id: `kunjungan ini sudah dibatalkan oleh ${by}: ${reason}`,
    },
    { en: 'plan the visit again first', id: 'rencanakan kembali kunjungannya lebih dahulu' },
  );

export const alreadyCancelled = (pointer: '/municipality' | '/reason', value: string, by: string) =>
  refusal(
    'conflict',
    'already_cancelled',
    pointer,
    value,
    {
      en: `this visit is already cancelled by ${by}, with another reason or by another side`,
      id: `kunjungan ini sudah dibatalkan oleh ${by}, dengan alasan atau pihak lain`,
    },
    { en: 'the cancellation as recorded', id: 'pembatalan yang sudah dicatat' },
  );

export const notCancelled = () =>
  refusal(
    'conflict',
    'not_cancelled',
    '/visit',
    null,
    {
      en: 'this visit was not cancelled, so it is not planned again',
      id: 'kunjungan ini tidak dibatalkan, jadi tidak direncanakan kembali',
    },
    { en: 'new days by rescheduling', id: 'tanggal baru lewat penjadwalan ulang' },
  );

export const guestNotSubstituted = (actual: unknown) =>
  refusal(
    'invalid',
    'guest_not_substituted',
    '/actual',
    actual,
    {
      en: 'the person who came is the one who was expected',
      id: 'yang datang adalah orang yang memang diharapkan',
    },
    { en: 'another person than expected', id: 'orang lain, bukan yang diharapkan' },
  );

export const guestNotExpected = (expected: unknown, delegation: readonly string[]) =>
  refusal(
    'conflict',
    'guest_not_expected',
    '/expected',
    expected,
    {
      en: 'this person is not in the delegation as planned',
      id: 'orang ini tidak ada dalam rombongan yang direncanakan',
    },
    delegation,
  );

export const guestAlreadySubstituted = (actual: unknown, recorded: string) =>
  refusal(
    'conflict',
    'guest_already_substituted',
    '/actual',
    actual,
    {
      en: 'who came instead is already recorded otherwise',
      id: 'pengganti tamu ini sudah dicatat secara lain',
    },
    [recorded],
  );
