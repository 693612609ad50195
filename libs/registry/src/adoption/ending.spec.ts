import { scenario } from '../../test/fixtures/scenario.js';
import {
  adopted,
  adoptionId,
  declined,
  event,
  implemented,
  intended,
  localProgram,
  otherAttempt,
} from '../../test/fixtures/adoption-examples.js';
import type { DataOf } from '../catalogue.js';
import type { KnownAttempt } from './adoption.commands.js';
import { adoption } from './adoption.js';

const { given } = scenario(adoption);
const closed = ['adoption.closed', '/adoption'] as const;
const suspended = event('AdoptionSuspended', { reason: 'Menunggu perubahan APBD' });
const withdrawn = event('AdoptionWithdrawn', { reason: 'Sudah ada program serupa' });

const started = event('TrialStarted', { from: '2023-04-01', scope: 'Tiga RT di Kecamatan Jepara' });

describe('giving up', () => {
  const withdraw = { type: 'WithdrawAdoption' as const, data: { reason: 'Sudah ada program serupa' } };
  const ending = { reason: 'budget' as const, explanation: 'Tidak dianggarkan pada 2025' };
  const discontinue = { type: 'DiscontinueAdoption' as const, data: ending };
  const discontinued = event('AdoptionDiscontinued', ending);
  const decide = {
    type: 'DecideAdoption' as const,
    data: { decision: 'adopt' as const },
    known: { referredTo: null },
  };

  it('before it is in practice, it is withdrawn', () => {
    for (const before of [[], [adopted], [adopted, started], [adopted, suspended]])
      given(intended, ...before)
        .when(withdraw)
        .then(withdrawn);
    given(intended, withdrawn).when(withdraw).thenNothing();
    given(intended, adopted, implemented)
      .when(withdraw)
      .thenRefused('adoption.withdrawn_too_late', '/adoption', {
        expected: { en: expect.stringContaining('discontinue'), id: expect.stringContaining('hentikan') },
      });
    given(intended, declined)
      .when(withdraw)
      .thenRefused(...closed);
  });
  it('afterwards it is discontinued, for a reason', () => {
    given(intended, adopted, implemented).when(discontinue).then(discontinued);
    given(intended, adopted, implemented, discontinued).when(discontinue).thenNothing();
    given(intended, adopted)
      .when(discontinue)
      .thenRefused('adoption.discontinued_too_early', '/adoption', {
        expected: { en: expect.stringContaining('withdraw'), id: expect.stringContaining('tarik') },
      });
    given(intended, withdrawn)
      .when(discontinue)
      .thenRefused(...closed);
  });
  it('leaves what was put into practice on record, once', () => {
    const again = {
      type: 'ImplementAdoption' as const,
      data: implemented.data as DataOf<'AdoptionImplemented'>,
      known: { localProgram: { municipality: '33.20' } },
    };
    given(intended, adopted, implemented, discontinued).when(again).thenNothing();
    given(intended, adopted, implemented, discontinued)
      .when({ ...again, data: { localProgram: otherAttempt } })
      .thenRefused(...closed);
    given(intended, adopted, withdrawn)
      .when(again)
      .thenRefused(...closed);
  });
  it('ends the attempt: nothing is decided about it any more', () => {
    given(intended, withdrawn)
      .when(decide)
      .thenRefused(...closed, { value: 'withdrawn' });
    given(intended, adopted, implemented, discontinued)
      .when({ ...withdraw })
      .thenRefused(...closed, { value: 'discontinued' });
  });
});

describe('another attempt that takes its place', () => {
  const supersede = (supersededBy: KnownAttempt, id = otherAttempt) => ({
    type: 'SupersedeAdoption' as const,
    data: { supersededBy: id },
    known: { supersededBy },
  });
  const open = { program: localProgram, adopter: '33.20', closed: false };
  const superseded = event('AdoptionSuperseded', { supersededBy: otherAttempt });

  it('is the same adopter’s, and goes on', () => {
    given(intended).when(supersede(open)).then(superseded);
    given(intended, adopted, implemented).when(supersede(open)).then(superseded);
    given(intended, superseded).when(supersede(open)).thenNothing();
    given(intended)
      .when(supersede({ ...open, adopter: '19.02' }))
      .thenRefused('adoption.successor_of_others', '/supersededBy');
    given(intended)
      .when(supersede({ ...open, closed: true }))
      .thenRefused('adoption.successor_closed', '/supersededBy');
  });
  it('is another one that there is', () => {
    const unknown = ['adoption.successor_unknown', '/supersededBy', { kind: 'missing' }] as const;
    given(intended)
      .when(supersede('unknown'))
      .thenRefused(...unknown);
    given(intended)
      .when(supersede(null))
      .thenRefused(...unknown);
    given(intended)
      .when(supersede(open, adoptionId))
      .thenRefused('adoption.superseded_by_itself', '/supersededBy');
    given(intended, withdrawn)
      .when(supersede(open))
      .thenRefused(...closed);
  });
});
