import { scenario } from '../../test/fixtures/scenario.js';
import {
  BANJARBARU,
  cancellation,
  cancelled,
  held,
  JEPARA,
  meeting,
  plan,
  planned,
  regent,
  secretary,
} from '../../test/fixtures/visit-examples.js';
import { visit } from './visit.js';

const { given } = scenario(visit);
const letter = { municipality: BANJARBARU, letter: 'Surat undangan, contoh', letterDate: '2023-01-20' };
const moved = { from: '2023-02-13', to: '2023-02-14', reason: 'Bertepatan dengan rapat paripurna' };
const again = { from: '2023-03-01', to: '2023-03-01' };
const rescheduled = { type: 'VisitRescheduled' as const, data: moved };
const plannedAgain = { type: 'VisitPlannedAgain' as const, data: again };

it('a plan may name what pays for the visit', () => {
  const data = { ...plan, costReference: 'DPA Sekretariat Daerah, perjalanan dinas' };
  given()
    .when({ type: 'PlanVisit', data, known: { guest: true, host: true } })
    .then({ type: 'VisitPlanned', data });
});

describe('an invitation', () => {
  const invited = { type: 'VisitInvited' as const, data: letter };

  it('is the host’s, by its letter, and recorded once', () => {
    given(planned).when({ type: 'InviteGuests', data: letter }).then(invited);
    given(planned, invited).when({ type: 'InviteGuests', data: letter }).thenNothing();
  });
  it('does not come from the guest', () =>
    given(planned)
      .when({ type: 'InviteGuests', data: { ...letter, municipality: JEPARA } })
      .thenRefused('visit.inviter_not_the_host', '/municipality', { expected: [BANJARBARU] }));
  it('has one date a letter', () =>
    given(planned, invited)
      .when({ type: 'InviteGuests', data: { ...letter, letterDate: '2023-01-21' } })
      .thenRefused('visit.already_invited', '/letterDate', { value: '2023-01-21' }));
  it('is not sent to a cancelled visit', () =>
    given(planned, cancelled)
      .when({ type: 'InviteGuests', data: letter })
      .thenRefused('visit.cancelled', '/visit'));
});

describe('the days of a visit', () => {
  it('move, with a reason, as often as needed', () => {
    given(planned).when({ type: 'RescheduleVisit', data: moved }).then(rescheduled);
    const back = { from: plan.from, to: plan.to, reason: 'Rapat ditunda' };
    given(planned, rescheduled)
      .when({ type: 'RescheduleVisit', data: back })
      .then({ type: 'VisitRescheduled', data: back });
  });
  it('that are its days already are not recorded again', () => {
    given(planned, rescheduled).when({ type: 'RescheduleVisit', data: moved }).thenNothing();
    given(planned)
      .when({ type: 'RescheduleVisit', data: { from: plan.from, to: plan.to, reason: 'Tetap' } })
      .thenNothing();
  });
  it('are its days still after it was held, and are not once it was called off', () => {
    given(planned, rescheduled, held).when({ type: 'RescheduleVisit', data: moved }).thenNothing();
    given(planned, rescheduled, cancelled)
      .when({ type: 'RescheduleVisit', data: moved })
      .thenRefused('visit.cancelled', '/visit');
  });
  it('do not end before they start', () =>
    given(planned)
      .when({ type: 'RescheduleVisit', data: { ...moved, to: '2023-02-12' } })
      .thenRefused('visit.ends_before_start', '/to'));
  it('do not move after it was held: the refusal says which days are which', () =>
    given(planned, rescheduled, held)
      .when({ type: 'RescheduleVisit', data: { ...moved, to: '2023-02-15' } })
      .thenRefused('visit.rescheduled_after_held', '/from', {
        value: '2023-02-13',
        message: {
          en: 'this visit was held from 2023-02-06 to 2023-02-06; the days it was planned for, 2023-02-13 to 2023-02-14, cannot move any more',
          id: 'kunjungan ini sudah berlangsung 2023-02-06 sampai 2023-02-06; jadwal rencananya, 2023-02-13 sampai 2023-02-14, tidak dapat diubah lagi',
        },
      }));
  it('of the plan and of the visit itself are two things: it may be held before its plan', () => {
    const earlier = {
      type: 'VisitHeld' as const,
      data: { ...meeting, from: '2023-01-10', to: '2023-01-10' },
    };
    given(planned).when({ type: 'HoldVisit', data: earlier.data }).then(earlier);
    given(planned, rescheduled, earlier)
      .when({ type: 'HoldVisit', data: meeting })
      .thenRefused('visit.already_held', '/from', {
        message: {
          en: 'this visit is already recorded as held from 2023-01-10 to 2023-01-10; it was planned for 2023-02-13 to 2023-02-14',
          id: 'kunjungan ini sudah dicatat berlangsung 2023-01-10 sampai 2023-01-10; rencananya 2023-02-13 sampai 2023-02-14',
        },
      });
  });
});

describe('a cancelled visit', () => {
  it('was called off by one side, with its reason, once', () => {
    given(planned).when({ type: 'CancelVisit', data: cancellation }).then(cancelled);
    given(planned, cancelled).when({ type: 'CancelVisit', data: cancellation }).thenNothing();
  });
  it.each([
    ['reason', { ...cancellation, reason: 'Cuaca buruk' }],
    ['municipality', { ...cancellation, municipality: BANJARBARU }],
  ])('keeps its %s', (field, data) =>
    given(planned, cancelled)
      .when({ type: 'CancelVisit', data })
      .thenRefused('visit.already_cancelled', `/${field}`),
  );
  it('is called off by guest or host only', () =>
    given(planned)
      .when({ type: 'CancelVisit', data: { ...cancellation, municipality: '19.02' } })
      .thenRefused('visit.not_a_participant', '/municipality', { expected: [JEPARA, BANJARBARU] }));
  it('is not one that was held', () =>
    given(planned, held)
      .when({ type: 'CancelVisit', data: cancellation })
      .thenRefused('visit.cancelled_after_held', '/visit'));
  it('is not held and not rescheduled', () => {
    given(planned, cancelled)
      .when({ type: 'HoldVisit', data: meeting })
      .thenRefused('visit.cancelled', '/visit', {
        message: {
          en: 'this visit was cancelled by 33.20: Anggaran perjalanan dinas ditunda',
          id: 'kunjungan ini sudah dibatalkan oleh 33.20: Anggaran perjalanan dinas ditunda',
        },
      });
    given(planned, cancelled)
      .when({ type: 'RescheduleVisit', data: moved })
      .thenRefused('visit.cancelled', '/visit');
  });
  it('is held once it is planned again', () => {
    given(planned, cancelled).when({ type: 'PlanVisitAgain', data: again }).then(plannedAgain);
    given(planned, cancelled, plannedAgain).when({ type: 'PlanVisitAgain', data: again }).thenNothing();
    given(planned, cancelled, plannedAgain).when({ type: 'HoldVisit', data: meeting }).then(held);
  });
  it('alone is planned again, on days that end after they start', () => {
    given(planned).when({ type: 'PlanVisitAgain', data: again }).thenRefused('visit.not_cancelled', '/visit');
    given(planned, cancelled)
      .when({ type: 'PlanVisitAgain', data: { ...again, to: '2023-02-28' } })
      .thenRefused('visit.ends_before_start', '/to');
  });
  it('may be cancelled a second time', () =>
    given(planned, cancelled, plannedAgain)
      .when({ type: 'CancelVisit', data: cancellation })
      .then(cancelled));
});

describe('a guest', () => {
  const deputy = { office: 'Sekretaris Daerah Kabupaten Jepara' };
  const substitution = { expected: regent, actual: deputy };
  const substituted = { type: 'GuestSubstituted' as const, data: substitution };

  it('is substituted by another, once', () => {
    given(planned).when({ type: 'SubstituteGuest', data: substitution }).then(substituted);
    given(planned, substituted).when({ type: 'SubstituteGuest', data: substitution }).thenNothing();
    given(planned, substituted)
      .when({ type: 'SubstituteGuest', data: { expected: regent, actual: { office: 'Asisten I' } } })
      .thenRefused('visit.guest_already_substituted', '/actual', { expected: [deputy.office] });
  });
  it('is not substituted by the same person', () =>
    given(planned)
      .when({ type: 'SubstituteGuest', data: { expected: regent, actual: regent } })
      .thenRefused('visit.guest_not_substituted', '/actual'));
  it('was in the delegation, where the plan names one', () => {
    const data = { expected: secretary, actual: deputy };
    given(planned)
      .when({ type: 'SubstituteGuest', data })
      .thenRefused('visit.guest_not_expected', '/expected', { expected: ['Edy Supriyanta, Bupati Jepara'] });
    given({ ...planned, data: { ...plan, delegation: [] } })
      .when({ type: 'SubstituteGuest', data })
      .then({ type: 'GuestSubstituted', data });
  });
  it.each(['SubstituteGuest', 'SubstituteHost'] as const)('of a cancelled visit meets no %s', (type) =>
    given(planned, cancelled).when({ type, data: substitution }).thenRefused('visit.cancelled', '/visit'),
  );
});
