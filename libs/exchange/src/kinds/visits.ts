import type { GivenCommand, PublicPerson } from '#registry';
import { visitKindNames } from './choices.js';
import { column } from './column.js';
import { thingId } from './identities.js';
import type { PlannedCommand, TableKind } from './kind.js';
import type { RowValues } from './row-values.js';
import { sourceColumns, sourceOf } from './source-columns.js';

const keyOf = (row: RowValues): string =>
  row.maybe('key') ?? [row.text('guest'), row.text('host'), row.text('from')].join('/');

/** `Name @ office`, or the office alone. */
function personOf(text: string): PublicPerson {
  const [first = '', second] = text.split('@').map((part) => part.trim());
  return second === undefined ? { office: first } : { name: first, office: second };
}

function* commandsOf(row: RowValues): Iterable<PlannedCommand> {
  const visitId = thingId('visit', keyOf(row));
  const from = row.text('from');
  const to = row.maybe('to') ?? from;
  const command = (step: string, given: object): PlannedCommand => ({
    step,
    category: 'visit',
    streamId: visitId,
    command: given as GivenCommand,
    effectiveFrom: { date: from, precision: 'day' },
    source: sourceOf(row),
  });
  const expectedHost = row.maybe('expected_host');
  yield command('plan', {
    type: 'PlanVisit',
    data: {
      visitId,
      kind: row.maybe('kind') ?? 'study_visit',
      guest: row.text('guest'),
      host: row.text('host'),
      from,
      to,
      ...row.given({ purpose: 'purpose' }),
      ...(expectedHost && { expectedHost: personOf(expectedHost) }),
      delegation: row.list('delegation').map(personOf),
    },
  });
  if (row.yes('held')) {
    const hostParticipants = row.list('hosts').map(personOf);
    yield command('hold', {
      type: 'HoldVisit',
      data: { from, to, ...row.given({ venue: 'venue' }), hostParticipants },
    });
  }
  for (const topic of row.list('topics'))
    yield command(`topic/${topic}`, { type: 'StudyTopic', data: { topic: { id: topic, en: topic } } });
}

/** Visits of municipalities to others. */
export const visits: TableKind = {
  name: 'visits',
  title: { id: 'Kunjungan', en: 'Visits' },
  columns: [
    column(
      'key',
      ['Kunci', 'Key'],
      'code',
      [
        'pengenal kunjungan dalam berkas Anda; bila kosong, tamu, tuan rumah, dan tanggal',
        'how your files know the visit; guest, host and day when left empty',
      ],
      'jepara-2023',
      {
        aliases: ['id'],
        pointers: ['/visitId'],
      },
    ),
    column(
      'guest',
      ['Tamu', 'Guest'],
      'code',
      ['kode daerah yang berkunjung', 'code of the municipality that visits'],
      '33.20',
      {
        required: true,
        aliases: ['daerah tamu', 'pengunjung'],
      },
    ),
    column(
      'host',
      ['Tuan rumah', 'Host'],
      'code',
      ['kode daerah yang dikunjungi', 'code of the municipality that is visited'],
      '63.72',
      {
        required: true,
        aliases: ['daerah tujuan', 'tujuan'],
      },
    ),
    column('from', ['Tanggal', 'From'], 'day', ['hari pertama', 'first day'], '2023-02-06', {
      required: true,
      aliases: ['tanggal mulai', 'date'],
    }),
    column(
      'to',
      ['Sampai', 'To'],
      'day',
      ['hari terakhir; bila kosong, hari pertama', 'last day; the first when left empty'],
      '2023-02-07',
      {
        aliases: ['tanggal selesai'],
      },
    ),
    column(
      'kind',
      ['Jenis', 'Kind'],
      'choice',
      ['bila kosong, studi tiru', 'a study visit when left empty'],
      'study_visit',
      {
        choices: visitKindNames,
        synonyms: { 'studi banding': 'comparative_study', 'studi tiru': 'study_visit' },
      },
    ),
    column(
      'purpose',
      ['Maksud', 'Purpose'],
      'text',
      ['maksud kunjungan', 'what it is for'],
      'Belajar RT Mandiri',
      { aliases: ['tujuan kunjungan'] },
    ),
    column(
      'expected_host',
      ['Penerima yang diharapkan', 'Expected host'],
      'name',
      ['nama @ jabatan', 'name @ office'],
      'H. M. Aditya Mufti Ariffin @ Wali Kota Banjarbaru',
      {
        pointers: ['/expectedHost'],
      },
    ),
    column(
      'delegation',
      ['Rombongan', 'Delegation'],
      'list',
      ['nama @ jabatan, dipisah |', 'name @ office, separated by |'],
      'Edy Supriyanta @ Bupati Jepara',
    ),
    column('held', ['Terlaksana', 'Held'], 'yes_no', ['apakah terlaksana', 'whether it took place'], 'ya'),
    column(
      'venue',
      ['Tempat', 'Venue'],
      'text',
      ['tempat diterima', 'where the guests were received'],
      'Aula Gawi Sabarataan',
    ),
    column(
      'hosts',
      ['Penerima', 'Hosts'],
      'list',
      ['nama @ jabatan, dipisah |', 'name @ office, separated by |'],
      'H. Said Abdullah @ Sekretaris Daerah',
      {
        pointers: ['/hostParticipants'],
      },
    ),
    column(
      'topics',
      ['Topik', 'Topics'],
      'list',
      ['yang dipelajari, dipisah |', 'what was studied, separated by |'],
      'RT Mandiri|Home Care',
      {
        aliases: ['materi'],
        pointers: ['/topic'],
      },
    ),
    ...sourceColumns,
  ],
  key: keyOf,
  commands: (row) => [...commandsOf(row)],
};
