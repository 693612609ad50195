import { happened, idOf, onDay } from '../fixtures/facts.js';
import { projected } from '../fixtures/projected.js';
import { intended } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { adoptionHistoryProjection } from './projection.js';
import { getAdoptionHistory } from './queries.js';
import type { AdoptionHistoryTables } from './table.js';

const store = freshStore();
const id = idOf(11);
const stream = `adoption-${id}` as const;

describe('the history of a whole life', () => {
  const at = (type: string, data: object, day: string, eventId?: string) =>
    happened(stream, type as never, data as never, {
      effectiveFrom: onDay(day),
      recordedAt: `${day}T08:00:00.000Z`,
      ...(eventId && { eventId }),
    });
  const claim = idOf(51);
  const life = [
    intended(id, { previousAttempt: idOf(12) }, { effectiveFrom: onDay('2023-02-06') }),
    at('FeasibilityAssessed', { result: 'feasible', summary: 'layak', office: 'Bappeda' }, '2023-02-10'),
    at(
      'AgreementSigned',
      {
        kind: 'joint_agreement',
        number: '134/12/2023',
        signedOn: onDay('2023-03-01'),
        parties: ['33.20', '63.72'],
      },
      '2023-03-01',
    ),
    at('TrialStarted', { from: '2023-04-01', to: '2023-06-30', scope: 'tiga RT' }, '2023-04-01'),
    at('TrialEvaluated', { result: 'improve', learnt: 'perlu pendamping' }, '2023-07-01'),
    at('AdoptionDecided', { decision: 'adapt', changes: ['tanpa hibah', 'oleh dinas'] }, '2023-07-10'),
    at(
      'AdoptionInstrumentIssued',
      { kind: 'decree', number: '7', year: 2023, citesOrigin: true, citation: 'Banjarbaru' },
      '2023-08-01',
    ),
    at('AdoptionBudgeted', { fiscalYear: 2024, reference: 'APBD' }, '2023-12-01'),
    at('AdoptionImplemented', {}, '2024-01-02'),
    at('AdoptionScaled', { fromScope: 'tiga RT', toScope: 'satu kecamatan' }, '2024-03-01'),
    at('AdoptionSuspended', { reason: 'banjir', until: '2024-06-01' }, '2024-04-01'),
    at('AdoptionResumed', { note: 'surut' }, '2024-06-02'),
    at('AttributionClaimed', { claimant: 'adopter', basis: 'declaration' }, '2024-06-03', claim),
    at('AttributionDisputed', { claim, party: 'origin', wrong: 'bukan dari kami' }, '2024-06-04', idOf(52)),
    at(
      'AttributionDisputeResolved',
      { dispute: idOf(52), outcome: 'claim_falls', explanation: 'benar' },
      '2024-06-05',
    ),
    at('AdoptionDiscontinued', { reason: 'budget' }, '2025-01-02'),
  ];

  const ofLife = async () => {
    const db = await projected<AdoptionHistoryTables>(store(), adoptionHistoryProjection, life);
    return getAdoptionHistory(db, id, {});
  };

  it('has every event in order, with the stage it led to', async () => {
    const { events, state } = (await ofLife()) ?? {};
    expect(events?.map(({ type, state: { stage } }) => [type, stage])).toEqual([
      ['AdoptionIntended', 'intended'],
      ['FeasibilityAssessed', 'assessed'],
      ['AgreementSigned', 'agreed'],
      ['TrialStarted', 'trial'],
      ['TrialEvaluated', 'evaluated'],
      ['AdoptionDecided', 'decided'],
      ['AdoptionInstrumentIssued', 'decided'],
      ['AdoptionBudgeted', 'decided'],
      ['AdoptionImplemented', 'implemented'],
      ['AdoptionScaled', 'scaled'],
      ['AdoptionSuspended', 'suspended'],
      ['AdoptionResumed', 'scaled'],
      ['AttributionClaimed', 'scaled'],
      ['AttributionDisputed', 'scaled'],
      ['AttributionDisputeResolved', 'scaled'],
      ['AdoptionDiscontinued', 'discontinued'],
    ]);
    expect(state).toEqual({ stage: 'discontinued', attributionLevel: 6 });
  });

  it('says in words what each of them changed', async () => {
    const { events } = (await ofLife()) ?? {};
    // An implementation without a local program changes nothing but the stage.
    for (const { type, changes } of events ?? []) expect([type, changes.length]).not.toEqual([type, 0]);
    const changed = Object.fromEntries(
      (events ?? []).flatMap(({ changes }) => changes.map(({ field, to }) => [field, to])),
    );
    expect(changed).toMatchObject({
      previousAttempt: idOf(12),
      feasibility: 'feasible',
      feasibilitySummary: 'Bappeda: layak',
      agreements: 'joint_agreement 134/12/2023',
      trials: '2023-04-01/2023-06-30 tiga RT',
      trialResult: 'improve',
      learnt: 'perlu pendamping',
      changes: 'tanpa hibah; oleh dinas',
      instruments: 'decree 7/2023',
      citesOrigin: 'Banjarbaru',
      budgets: '2024 APBD',
      scope: 'satu kecamatan',
      suspendedBecause: null,
      resumedNote: 'surut',
      disputes: 'origin: bukan dari kami (claim_falls)',
      discontinuedBecause: 'budget',
    });
  });
});
