import { scenario } from '../../test/fixtures/scenario.js';
import type { DataOf } from '../catalogue.js';
import { visit, visitStream } from './visit.js';

const { given } = scenario(visit);
const kept = '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0009';

const mayor = { name: 'H. M. Aditya Mufti Ariffin', office: 'Wali Kota Banjarbaru' };
const secretary = { name: 'H. Said Abdullah', office: 'Sekretaris Daerah Kota Banjarbaru' };
const rtMandiri = '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0001';
const plan: DataOf<'VisitPlanned'> = {
  visitId: '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0002',
  kind: 'study_visit',
  guest: '33.20',
  host: '63.72',
  from: '2023-02-06',
  to: '2023-02-06',
  expectedHost: mayor,
  delegation: [{ name: 'Edy Supriyanta', office: 'Bupati Jepara' }],
};
const meeting = {
  from: '2023-02-06',
  to: '2023-02-06',
  venue: 'Aula Gawi Sabarataan',
  hostParticipants: [secretary],
};
const topic = { topic: { id: 'RT Mandiri', en: 'Self-reliant neighbourhoods' }, program: rtMandiri };
const market = { site: 'Pasar Bauntung', reported: 'announced' as const };
const words = {
  speaker: secretary,
  municipality: '63.72',
  words: 'Saya pribadi sangat salut dengan program Homecare.',
  language: 'id',
};
const confirmation = {
  municipality: '63.72',
  date: '2023-02-06',
  place: 'Balai Kota Banjarbaru',
  people: 40,
};

const both = { guest: true, host: true };
const ofHost = { program: { municipality: '63.72' } };
const planned = { type: 'VisitPlanned' as const, data: plan };
const held = { type: 'VisitHeld' as const, data: meeting };
const substituted = { type: 'HostSubstituted' as const, data: { expected: mayor, actual: secretary } };

describe('the plan of a visit', () => {
  it('names its stream', () => expect(visitStream('a')).toBe('visit-a'));
  it('says who visits whom', () =>
    given().when({ type: 'PlanVisit', data: plan, known: both }).then(planned));
  it('is made once', () => given(planned).when({ type: 'PlanVisit', data: plan, known: both }).thenNothing());
  it('does not change silently', () =>
    given(planned)
      .when({ type: 'PlanVisit', data: { ...plan, to: '2023-02-07' }, known: both })
      .thenRefused('visit.already_planned', '/visitId'));
  it('ends when it starts or later', () =>
    given()
      .when({ type: 'PlanVisit', data: { ...plan, to: '2023-02-05' }, known: both })
      .thenRefused('visit.ends_before_start', '/to', { value: '2023-02-05' }));
  it('takes the guest to another municipality', () =>
    given()
      .when({ type: 'PlanVisit', data: { ...plan, host: '33.20' }, known: both })
      .thenRefused('visit.guest_is_host', '/host'));
  it.each(['guest', 'host'] as const)('names a registered %s', (side) =>
    given()
      .when({ type: 'PlanVisit', data: plan, known: { ...both, [side]: false } })
      .thenRefused('visit.municipality_unknown', `/${side}`, { kind: 'missing', value: plan[side] }),
  );
});

const gone = {
  code: '33.20',
  endedOn: { date: '2023-01-01', precision: 'day' as const },
  continuedAs: ['63.91', '63.92'],
};

describe('days of a visit after the guest or the host had ended', () => {
  const ended = { ended: [gone] };
  const refused = [
    'visit.municipality_ended',
    '/guest',
    { kind: 'conflict', value: '33.20', expected: gone.continuedAs },
  ] as const;
  const days = { from: '2023-02-13', to: '2023-02-13', reason: 'Rapat paripurna' };
  const cancelled = {
    type: 'VisitCancelled' as const,
    data: { municipality: '33.20', reason: 'Banjir' },
  };

  it('are not planned, and what was planned before stays planned', () => {
    given()
      .when({ type: 'PlanVisit', data: plan, known: { ...both, ...ended } })
      .thenRefused(...refused);
    given()
      .when({ type: 'PlanVisit', data: plan, known: { ...both, ended: [{ ...gone, code: '63.72' }] } })
      .thenRefused('visit.municipality_ended', '/host', { value: '63.72' });
    given(planned)
      .when({ type: 'PlanVisit', data: plan, known: { ...both, ...ended } })
      .thenNothing();
  });
  it('are not those a visit is moved to, planned again for or held on', () => {
    given(planned)
      .when({ type: 'RescheduleVisit', data: days, known: ended })
      .thenRefused(...refused);
    given(planned, cancelled)
      .when({ type: 'PlanVisitAgain', data: days, known: ended })
      .thenRefused(...refused);
    given(planned)
      .when({ type: 'HoldVisit', data: meeting, known: ended })
      .thenRefused(...refused);
    given(planned, held).when({ type: 'HoldVisit', data: meeting, known: ended }).thenNothing();
  });
});

describe('the host', () => {
  const substitution = substituted.data;

  it('is received by the secretary when the mayor is busy', () =>
    given(planned).when({ type: 'SubstituteHost', data: substitution }).then(substituted));
  it('is substituted once', () => {
    given(planned, substituted).when({ type: 'SubstituteHost', data: substitution }).thenNothing();
    given(planned, substituted)
      .when({ type: 'SubstituteHost', data: { ...substitution, actual: { office: 'Wakil Wali Kota' } } })
      .thenRefused('visit.host_already_substituted', '/actual', {
        expected: ['H. Said Abdullah, Sekretaris Daerah Kota Banjarbaru'],
      });
  });
  it('is not substituted by the person expected', () =>
    given(planned)
      .when({ type: 'SubstituteHost', data: { expected: mayor, actual: mayor } })
      .thenRefused('visit.host_not_substituted', '/actual'));
  it('was expected to be whom the plan names', () =>
    given(planned)
      .when({ type: 'SubstituteHost', data: { expected: { office: 'Gubernur' }, actual: secretary } })
      .thenRefused('visit.expected_host_differs', '/expected'));
  it('confirms the visit it received, once', () => {
    const confirmed = { type: 'HostConfirmed' as const, data: confirmation };
    given(planned, held).when({ type: 'ConfirmHost', data: confirmation }).then(confirmed);
    given(planned, held, confirmed).when({ type: 'ConfirmHost', data: confirmation }).thenNothing();
    given(planned, held, confirmed)
      .when({ type: 'ConfirmHost', data: { ...confirmation, date: '2023-02-07' } })
      .thenRefused('visit.host_already_confirmed', '/date', { value: '2023-02-07' });
  });
  it('alone confirms as host', () =>
    given(planned, held)
      .when({ type: 'ConfirmHost', data: { ...confirmation, municipality: '33.20' } })
      .thenRefused('visit.not_the_host', '/municipality', { expected: ['63.72'] }));
  it('confirms only what took place', () =>
    given(planned).when({ type: 'ConfirmHost', data: confirmation }).thenRefused('visit.not_held', '/visit'));
  it('may remember another day than the guest: that is a work item, not an error', () => {
    const data = { ...confirmation, date: '2023-02-07' };
    given(planned, held).when({ type: 'ConfirmHost', data }).then({ type: 'HostConfirmed', data });
  });
});

describe('a visit', () => {
  it('is held', () => given(planned).when({ type: 'HoldVisit', data: meeting }).then(held));
  it('is held once, on its own days', () => {
    given(planned, held).when({ type: 'HoldVisit', data: meeting }).thenNothing();
    given(planned, held)
      .when({ type: 'HoldVisit', data: { ...meeting, to: '2023-02-07' } })
      .thenRefused('visit.already_held', '/to', { value: '2023-02-07' });
    given(planned)
      .when({ type: 'HoldVisit', data: { ...meeting, to: '2023-01-07' } })
      .thenRefused('visit.ends_before_start', '/to');
  });
  it('must be planned before anything is said of it', () => {
    given().when({ type: 'HoldVisit', data: meeting }).thenRefused('visit.unknown', '/visit');
    given().when({ type: 'RecordStatement', data: words }).thenRefused('visit.unknown', '/visit');
  });
  it('has its words kept, in their language', () => {
    const said = { type: 'StatementRecorded' as const, data: words };
    given(planned).when({ type: 'RecordStatement', data: words }).then(said);
    given(planned, said).when({ type: 'RecordStatement', data: words }).thenNothing();
  });
  it('gives a voice to guest and host only', () =>
    given(planned)
      .when({ type: 'RecordStatement', data: { ...words, municipality: '19.02' } })
      .thenRefused('visit.not_a_participant', '/municipality', { expected: ['33.20', '63.72'] }));
});

describe.each([
  ['topic', 'StudyTopic', 'TopicStudied', topic],
  ['site', 'VisitSite', 'SiteVisited', { ...market, program: rtMandiri, reported: 'made' }],
] as const)('a %s of a visit', (what, type, eventType, data) => {
  const command = (change: object, known: object) => ({ type, data: { ...data, ...change }, known }) as never;
  const event = { type: eventType, data } as never;

  it('is recorded once it was held', () => {
    given(planned, held).when(command({}, ofHost)).then(event);
    given(planned, held, event).when(command({}, ofHost)).thenNothing();
    given(planned).when(command({}, ofHost)).thenRefused('visit.not_held', '/visit');
  });
  it('names a program of the host', () => {
    given(planned, held)
      .when(command({}, { program: { municipality: '33.20' } }))
      .thenRefused('visit.program_not_of_host', '/program', { value: rtMandiri });
    given(planned, held)
      .when(command({}, { program: 'unknown' }))
      .thenRefused('visit.program_unknown', '/program');
  });
  it('names the record that is kept, not one that was merged into it, unless it was recorded before', () => {
    const duplicate = { program: { municipality: '63.72', mergedInto: kept } };
    given(planned, held)
      .when(command({}, duplicate))
      .thenRefused('visit.program_merged', '/program', {
        kind: 'conflict',
        value: rtMandiri,
        expected: [kept],
      });
    given(planned, held, event).when(command({}, duplicate)).thenNothing();
  });
  it('keeps its program', () =>
    given(planned, held, event)
      .when(command({ program: undefined }, { program: null }))
      .thenRefused(`visit.${what}_already_recorded`, '/program'));
});

it('a site may be announced before the visit', () =>
  given(planned)
    .when({ type: 'VisitSite', data: market, known: { program: null } })
    .then({ type: 'SiteVisited', data: market }));
