import { refusing } from '../domain-error.js';
import type { PreciseDate } from '../vocabulary/calendar.js';

const refusal = refusing('municipality');

const written = ({ date, textInSource }: PreciseDate) => textInSource ?? date;

export const officeOccupied = (office: string, holder: string) =>
  refusal(
    'conflict',
    'office_occupied',
    '/office',
    office,
    { en: `${holder} held this office at that time`, id: `${holder} memegang jabatan ini pada waktu itu` },
    {
      en: 'record first when the other left, or name the capacity plt or plh',
      id: 'catat dahulu kapan pejabat itu berhenti, atau sebutkan kapasitas plt atau plh',
    },
  );

export const endRecordedOtherwise = (until: PreciseDate | undefined) =>
  refusal(
    'conflict',
    'end_recorded_otherwise',
    '/until',
    until ?? null,
    {
      en: 'this term is already recorded with another end, or with none',
      id: 'masa jabatan ini sudah dicatat dengan akhir lain atau tanpa akhir',
    },
    {
      en: 'no end: when the office was left is recorded by itself',
      id: 'tanpa akhir: kapan jabatan ditinggalkan dicatat tersendiri',
    },
  );

export const leftBeforeTaking = (pointer: string, until: PreciseDate, from: PreciseDate) =>
  refusal(
    'invalid',
    'left_before_taking',
    pointer,
    until,
    { en: 'an office is not left before it is taken', id: 'jabatan tidak ditinggalkan sebelum dipegang' },
    { en: `${written(from)} or later`, id: `${written(from)} atau sesudahnya` },
  );

export const notInOffice = (name: string, office: string) =>
  refusal(
    'missing',
    'not_in_office',
    '/name',
    name,
    {
      en: `it is not recorded that this person held the office ${office} in this capacity`,
      id: `belum dicatat bahwa orang ini memegang jabatan ${office} dalam kapasitas tersebut`,
    },
    { en: 'the name as it was recorded with the office', id: 'nama seperti dicatat bersama jabatannya' },
  );

export const alreadyLeft = (on: PreciseDate, recorded: PreciseDate) =>
  refusal(
    'conflict',
    'already_left',
    '/on',
    on,
    {
      en: 'this office is recorded as left on another day',
      id: 'jabatan ini dicatat ditinggalkan pada hari lain',
    },
    [String(written(recorded))],
  );
