import { fold } from '../decider.js';
import { idOfGiven } from '../../test/fixtures/scenario.js';
import {
  attestedByGuest as guest,
  attestedByHost as host,
  held,
  planned,
} from '../../test/fixtures/visit-examples.js';
import { mismatchesOf, reconciliationStatus } from './reconciliation.js';
import { visit, type VisitEvent } from './visit.js';

const after = (...events: VisitEvent[]) =>
  fold(
    visit,
    events.map((event, index) => ({ ...event, eventId: idOfGiven(index) })),
  );
const hostSays = (change: object): VisitEvent => ({
  ...host,
  data: { ...guest.data, side: 'host', ...change },
});
const confirmed = (change: object = {}): VisitEvent => ({
  type: 'HostConfirmed',
  data: { municipality: '63.72', date: '2023-02-06', place: 'Balai Kota Banjarbaru', ...change },
});
const disputed: VisitEvent = {
  type: 'VisitDisputed',
  data: { municipality: '63.72', side: 'host', matter: 'took_place', statement: 'Tidak ada kunjungan.' },
};
const reconciled: VisitEvent = { type: 'VisitReconciled', data: guest.data };

describe('where the two sides differ', () => {
  it.each<[string, object, string[]]>([
    ['nowhere', {}, []],
    ['in capitals and blanks of the place only', { place: ' balai kota  BANJARBARU ' }, []],
    ['in the first day', { from: '2023-02-05' }, ['dates']],
    ['in the last day', { to: '2023-02-07' }, ['dates']],
    ['in the place', { place: 'Aula Gawi Sabarataan' }, ['place']],
    ['in the number of people', { people: 35 }, ['people']],
    ['in everything', { to: '2023-02-07', place: 'Aula', people: 1 }, ['dates', 'place', 'people']],
  ])('%s', (_, change, fields) => expect(mismatchesOf(after(guest, hostSays(change)))).toEqual(fields));

  it('is not known while one is silent', () => {
    expect(mismatchesOf(after(guest))).toEqual([]);
    expect(mismatchesOf(after(host))).toEqual([]);
  });

  it('is seen in a confirmation of the older form too, as far as that says anything', () => {
    const days = { ...guest, data: { ...guest.data, to: '2023-02-07' } };
    expect(mismatchesOf(after(days, confirmed()))).toEqual([]);
    expect(mismatchesOf(after(days, confirmed({ date: '2023-02-07', people: 40 })))).toEqual([]);
    expect(mismatchesOf(after(days, confirmed({ date: '2023-02-08', people: 39 })))).toEqual([
      'dates',
      'people',
    ]);
    expect(mismatchesOf(after(days, confirmed({ date: '2023-02-05' })))).toEqual(['dates']);
  });

  it('is what the host attests, once it attests', () => {
    expect(mismatchesOf(after(guest, confirmed({ place: 'Aula' }), hostSays({})))).toEqual([]);
    expect(mismatchesOf(after(guest, hostSays({}), confirmed({ place: 'Aula' })))).toEqual([]);
  });
});

it.each<[string, VisitEvent[]]>([
  ['unattested', [planned, held]],
  ['guest_only', [guest]],
  ['host_only', [host]],
  ['host_only', [confirmed()]],
  ['agreed', [guest, hostSays({})]],
  ['mismatch', [guest, host]],
  ['disputed', [disputed]],
  ['disputed', [guest, host, disputed]],
  ['reconciled', [guest, host, disputed, reconciled]],
  ['disputed', [guest, host, reconciled, disputed]],
])('a visit is %s', (status, events) => expect(reconciliationStatus(after(...events))).toBe(status));
