import { scenario } from '../../test/fixtures/scenario.js';
import {
  asBanjarbaruSaw,
  asJeparaSaw,
  attestedByGuest,
  attestedByHost,
  BANJARBARU,
  held,
  JEPARA,
  planned,
} from '../../test/fixtures/visit-examples.js';
import { visit, type VisitEvent } from './visit.js';

const { given } = scenario(visit);
const confirmation = { municipality: BANJARBARU, date: '2023-02-06', place: 'Balai Kota Banjarbaru' };
const confirmed = { type: 'HostConfirmed' as const, data: confirmation };
const agreeing = { ...attestedByHost, data: { ...attestedByHost.data, people: 40 } };

describe('an attestation', () => {
  it('is given by each side for itself', () => {
    given(planned, held).when({ type: 'AttestVisit', data: asJeparaSaw }).then(attestedByGuest);
    given(planned, held).when({ type: 'AttestVisit', data: asBanjarbaruSaw }).then(attestedByHost);
  });
  it('is not given by a municipality that took no part', () =>
    given(planned, held)
      .when({ type: 'AttestVisit', data: { ...asJeparaSaw, municipality: '19.02' } })
      .thenRefused('visit.not_a_participant', '/municipality', { expected: [JEPARA, BANJARBARU] }));
  it('is not given before the visit was held', () =>
    given(planned).when({ type: 'AttestVisit', data: asJeparaSaw }).thenRefused('visit.not_held', '/visit'));
  it('ends when it starts or later', () =>
    given(planned, held)
      .when({ type: 'AttestVisit', data: { ...asJeparaSaw, to: '2023-02-05' } })
      .thenRefused('visit.ends_before_start', '/to'));
  it('is given once a side', () => {
    given(planned, held, attestedByGuest).when({ type: 'AttestVisit', data: asJeparaSaw }).thenNothing();
    given(planned, held, attestedByGuest)
      .when({ type: 'AttestVisit', data: { ...asJeparaSaw, people: 41 } })
      .thenRefused('visit.already_attested', '/people', { value: 41 });
  });
  it('that differs from the other side’s is taken: it is a work item, not an error', () =>
    given(planned, held, attestedByGuest)
      .when({ type: 'AttestVisit', data: asBanjarbaruSaw })
      .then(attestedByHost));
  it('replaces the older confirmation of the host, and makes a later one needless', () => {
    given(planned, held, confirmed).when({ type: 'AttestVisit', data: asBanjarbaruSaw }).then(attestedByHost);
    given(planned, held, attestedByHost).when({ type: 'ConfirmHost', data: confirmation }).thenNothing();
    given(planned, held, attestedByHost)
      .when({ type: 'ConfirmHost', data: { ...confirmation, date: '2023-02-07' } })
      .thenRefused('visit.already_attested', '/date', { value: '2023-02-07' });
  });
});

describe('a dispute', () => {
  const data = { municipality: BANJARBARU, matter: 'people' as const, statement: 'Daftar hadir memuat 35.' };
  const disputed = { type: 'VisitDisputed' as const, data: { ...data, side: 'host' as const } };

  it('says which side holds what to be wrong', () => {
    given(planned, held).when({ type: 'DisputeVisit', data }).then(disputed);
    given(planned, held, disputed).when({ type: 'DisputeVisit', data }).thenNothing();
  });
  it('is raised by guest or host, about a visit that is said to have been held', () => {
    given(planned, held)
      .when({ type: 'DisputeVisit', data: { ...data, municipality: '19.02' } })
      .thenRefused('visit.not_a_participant', '/municipality');
    given(planned).when({ type: 'DisputeVisit', data }).thenRefused('visit.not_held', '/visit');
  });
  it('is raised anew after an agreement', () =>
    given(planned, held, disputed, reconciledTo(35), disputed)
      .when({ type: 'ReconcileVisit', data: { ...asJeparaSaw, people: 36 } })
      .then({ type: 'ReconciliationProposed', data: { ...asJeparaSaw, people: 36, side: 'guest' } }));
});

function reconciledTo(people: number): VisitEvent {
  return { type: 'VisitReconciled', data: { ...asJeparaSaw, people, side: 'guest' } };
}

describe('a reconciliation', () => {
  const proposal = { ...asBanjarbaruSaw, people: 35 };
  const proposed = { type: 'ReconciliationProposed' as const, data: { ...proposal, side: 'host' as const } };
  const differing = [planned, held, attestedByGuest, attestedByHost];

  it('begins with what one side holds to be right', () => {
    given(...differing)
      .when({ type: 'ReconcileVisit', data: proposal })
      .then(proposed);
    given(...differing, proposed)
      .when({ type: 'ReconcileVisit', data: proposal })
      .thenNothing();
  });
  it('stands when the other side says the same, in whatever capitals', () => {
    const data = { ...asJeparaSaw, place: 'balai kota  banjarbaru', people: 35 };
    given(...differing, proposed)
      .when({ type: 'ReconcileVisit', data })
      .then({ type: 'VisitReconciled', data: { ...data, side: 'guest' } });
  });
  it('does not stand on other values: they are a proposal of their own', () => {
    const data = { ...asJeparaSaw, people: 38 };
    given(...differing, proposed)
      .when({ type: 'ReconcileVisit', data })
      .then({ type: 'ReconciliationProposed', data: { ...data, side: 'guest' } });
  });
  it('stands once', () => {
    const agreed = [...differing, proposed, reconciledTo(35)];
    given(...agreed)
      .when({ type: 'ReconcileVisit', data: proposal })
      .thenNothing();
    given(...agreed)
      .when({ type: 'ReconcileVisit', data: { ...proposal, people: 40 } })
      .thenRefused('visit.already_reconciled', '/people', { value: 40 });
  });
  it('binds the side that had not attested yet: it says the same, or disputes first', () => {
    const raised: VisitEvent = {
      type: 'VisitDisputed',
      data: {
        municipality: BANJARBARU,
        matter: 'people',
        statement: 'Daftar hadir memuat 35.',
        side: 'host',
      },
    };
    const agreed = [planned, held, attestedByGuest, raised, proposed, reconciledTo(35)];
    given(...agreed)
      .when({ type: 'AttestVisit', data: { ...proposal, people: 40 } })
      .thenRefused('visit.already_reconciled', '/people', { value: 40 });
    given(...agreed)
      .when({ type: 'ConfirmHost', data: { ...confirmation, date: '2023-02-09' } })
      .thenRefused('visit.already_reconciled', '/date', { value: '2023-02-09' });
    given(...agreed)
      .when({ type: 'ConfirmHost', data: confirmation })
      .then(confirmed);
    const same = { ...proposal, place: 'balai kota  banjarbaru' };
    given(...agreed)
      .when({ type: 'AttestVisit', data: same })
      .then({ type: 'VisitAttested', data: { ...same, side: 'host' } });
    given(...agreed, raised)
      .when({ type: 'AttestVisit', data: { ...proposal, people: 40 } })
      .then({ type: 'VisitAttested', data: { ...proposal, people: 40, side: 'host' } });
  });
  it('needs something to reconcile', () => {
    given(planned, held, attestedByGuest)
      .when({ type: 'ReconcileVisit', data: proposal })
      .thenRefused('visit.nothing_to_reconcile', '/visit');
    given(planned, held, attestedByGuest, agreeing)
      .when({ type: 'ReconcileVisit', data: proposal })
      .thenRefused('visit.nothing_to_reconcile', '/visit');
    given(planned).when({ type: 'ReconcileVisit', data: proposal }).thenRefused('visit.not_held', '/visit');
  });
  it('is for the two sides, with days that end after they start', () => {
    given(...differing)
      .when({ type: 'ReconcileVisit', data: { ...proposal, municipality: '19.02' } })
      .thenRefused('visit.not_a_participant', '/municipality');
    given(...differing)
      .when({ type: 'ReconcileVisit', data: { ...proposal, to: '2023-02-05' } })
      .thenRefused('visit.ends_before_start', '/to');
  });
});
