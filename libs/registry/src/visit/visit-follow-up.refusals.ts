import { refusing } from '../domain-error.js';

const refusal = refusing('visit');

export const reportNotByGuest = (code: string, guest: string) =>
  refusal(
    'invalid',
    'report_not_by_guest',
    '/municipality',
    code,
    { en: 'the trip report is that of the guest', id: 'laporan perjalanan dinas dibuat oleh daerah tamu' },
    [guest],
  );

export const reportAlreadyFiled = (pointer: '/date' | '/by', value: unknown, date: string) =>
  refusal(
    'conflict',
    'report_already_filed',
    pointer,
    value,
    {
      en: `this report is already filed otherwise, dated ${date}`,
      id: `laporan ini sudah diserahkan dengan keterangan lain, bertanggal ${date}`,
    },
    { en: 'the report as filed, or another document', id: 'laporan yang sudah dicatat, atau dokumen lain' },
  );

export const followUpAlreadyPlanned = (followUpId: string) =>
  refusal(
    'conflict',
    'follow_up_already_planned',
    '/followUpId',
    followUpId,
    {
      en: 'this follow-up is already planned with other facts',
      id: 'tindak lanjut ini sudah direncanakan dengan keterangan lain',
    },
    { en: 'a new id for another follow-up', id: 'id baru untuk tindak lanjut lain' },
  );

export const followUpUnknown = (followUpId: string) =>
  refusal(
    'missing',
    'follow_up_unknown',
    '/followUpId',
    followUpId,
    {
      en: 'this visit has no such follow-up',
      id: 'kunjungan ini tidak mempunyai tindak lanjut tersebut',
    },
    { en: 'the id of a planned follow-up', id: 'id tindak lanjut yang sudah direncanakan' },
  );

export const followUpOfOtherSide = (code: string, responsible: string) =>
  refusal(
    'invalid',
    'follow_up_of_other_side',
    '/municipality',
    code,
    {
      en: 'only the side that answers for a follow-up reports it as done',
      id: 'tindak lanjut hanya dilaporkan selesai oleh daerah yang bertanggung jawab',
    },
    [responsible],
  );

export const followUpAlreadyDone = (pointer: '/date' | '/result', value: string, date: string) =>
  refusal(
    'conflict',
    'follow_up_already_done',
    pointer,
    value,
    {
      en: `this follow-up is already recorded as done on ${date}, otherwise`,
      id: `tindak lanjut ini sudah dicatat selesai pada ${date} dengan keterangan lain`,
    },
    { en: 'the facts as recorded', id: 'keterangan yang sudah dicatat' },
  );

/** A follow-up follows: names which day is which. */
export const beforeTheVisit = (pointer: '/dueOn' | '/date', day: string, heldFrom: string) =>
  refusal(
    'invalid',
    'follow_up_before_visit',
    pointer,
    day,
    {
      en: `${day} is before the visit itself, which was held from ${heldFrom}`,
      id: `${day} mendahului kunjungannya sendiri, yang berlangsung mulai ${heldFrom}`,
    },
    { en: `${heldFrom} or a later day`, id: `${heldFrom} atau sesudahnya` },
  );
