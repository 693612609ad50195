import type { Kysely } from 'kysely';
import type { DataOf } from '#registry';
import { happened, idOf, onDay } from '../fixtures/facts.js';
import { projected } from '../fixtures/projected.js';
import { BANJARBARU, JEPARA, intended } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { adoptionRegisterProjection } from './projection.js';
import { getAdoption, listAdoptions } from './queries.js';
import type { AdoptionRegisterTables } from './table.js';
import { adoptionEntry } from './view.js';

const store = freshStore();
const [first, second, third] = [31, 32, 33].map(idOf) as [string, string, string];
const [claim, agreement, decree, dispute, resolution] = [41, 42, 43, 44, 45].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];
const on = (adoptionId: string) => `adoption-${adoptionId}` as const;
const parties = [JEPARA, BANJARBARU];
const disputed = (change: Partial<DataOf<'AttributionDisputed'>>, eventId: string) =>
  happened(
    on(second),
    'AttributionDisputed',
    { claim, party: 'origin', wrong: 'lebih dulu ada di Jepara', ...change },
    { eventId },
  );

let db: Kysely<AdoptionRegisterTables>;

// An attempt that was declined, the one that followed it, and a third that took its place.
beforeAll(async () => {
  db = await projected(store(), adoptionRegisterProjection, [
    intended(first),
    happened(on(first), 'AdoptionDecided', { decision: 'decline', reason: 'anggaran' }),
    intended(second, { previousAttempt: first }),
    happened(on(second), 'FeasibilityAssessed', {
      result: 'feasible_with_changes',
      summary: 'layak bila oleh dinas sosial',
      office: 'Bappeda',
    }),
    happened(
      on(second),
      'AgreementSigned',
      { kind: 'joint_agreement', number: '134/12/2023', signedOn: onDay('2023-03-01'), parties },
      { eventId: agreement },
    ),
    happened(on(second), 'TrialStarted', { from: '2023-04-01', to: '2023-06-30', scope: 'tiga RT' }),
    happened(on(second), 'TrialEvaluated', { result: 'improve', learnt: 'perlu pendamping' }),
    happened(on(second), 'AdoptionDecided', { decision: 'partial', components: ['pilah sampah'] }),
    happened(
      on(second),
      'AdoptionInstrumentIssued',
      { kind: 'decree', number: '7', year: 2023, citesOrigin: true },
      { eventId: decree },
    ),
    happened(on(second), 'AdoptionBudgeted', { fiscalYear: 2024, reference: 'APBD', amount: '250000000' }),
    happened(on(second), 'AdoptionImplemented', {}),
    happened(on(second), 'AdoptionScaled', { fromScope: 'tiga RT', toScope: 'satu kecamatan' }),
    happened(
      on(second),
      'AttributionClaimed',
      { claimant: 'adopter', basis: 'declaration' },
      { eventId: claim },
    ),
    disputed({ claim: decree }, dispute),
    disputed({ claim, party: 'origin' }, idOf(46)),
    happened(
      on(second),
      'AttributionDisputeResolved',
      { dispute: idOf(46), outcome: 'claim_stands', explanation: 'ada dokumennya' },
      { eventId: resolution },
    ),
    happened(on(second), 'AdoptionSuspended', { reason: 'banjir', until: '2024-09-30' }),
    intended(third),
    happened(on(third), 'AdoptionDecided', { decision: 'adopt' }),
    happened(on(third), 'AdoptionImplemented', {}),
    happened(on(third), 'AdoptionSuspended', { reason: 'banjir' }),
    happened(on(third), 'AdoptionResumed', {}),
    happened(
      on(third),
      'AdoptionDiscontinued',
      { reason: 'budget' },
      { recordedAt: '2025-01-02T00:00:00.000Z' },
    ),
  ]);
});

const entryOf = async (id: string) =>
  adoptionEntry.parse({ ...(await getAdoption(db, id)), position: '0', record: 'as_corrected' });

it('shows what was prepared, tried, put into practice and grew', async () =>
  expect(await entryOf(second)).toMatchObject({
    stage: 'suspended',
    decided: { decision: 'partial', components: ['pilah sampah'], explanation: 'pilah sampah' },
    feasibility: { result: 'feasible_with_changes', office: 'Bappeda' },
    agreements: [{ kind: 'joint_agreement', number: '134/12/2023', labelInSource: null, parties }],
    instruments: [{ kind: 'decree', number: '7', year: 2023, citesOrigin: true }],
    budgets: [{ fiscalYear: 2024, reference: 'APBD', amount: '250000000' }],
    trials: [{ from: '2023-04-01', to: '2023-06-30', evaluation: { result: 'improve' } }],
    scopes: [{ from: 'tiga RT', to: 'satu kecamatan' }],
    suspension: { reason: 'banjir', until: '2024-09-30' },
    ending: null,
    revision: '14',
  }));

it('counts what is disputed only when that is resolved in its favour', async () => {
  const { attributionLevel, openDisputes, agreements, instruments, claims } = await entryOf(second);
  expect({ attributionLevel, openDisputes }).toEqual({ attributionLevel: 5, openDisputes: 1 });
  expect(agreements).toMatchObject([{ counts: true, disputes: [], origin: { eventId: agreement } }]);
  expect(instruments).toMatchObject([
    { counts: false, disputes: [{ eventId: dispute, party: 'origin', outcome: null, explanation: null }] },
  ]);
  expect(claims).toMatchObject([
    {
      claimant: 'adopter',
      counts: true,
      disputes: [
        { outcome: 'claim_stands', explanation: 'ada dokumennya', wrong: 'lebih dulu ada di Jepara' },
      ],
    },
  ]);
});

it('links the attempts of a municipality', async () => {
  expect(await entryOf(first)).toMatchObject({
    stage: 'declined',
    attempts: { previous: null, next: [second], supersededBy: null, supersedes: [] },
  });
  expect(await entryOf(second)).toMatchObject({ attempts: { previous: first, next: [] } });
  const superseded = await projected<AdoptionRegisterTables>(store(), adoptionRegisterProjection, [
    intended(second),
    intended(third),
    happened(on(second), 'AdoptionSuperseded', { supersededBy: third }),
  ]);
  expect(await getAdoption(superseded, second)).toMatchObject({
    stage: 'superseded',
    ending: { kind: 'superseded' },
    attempts: { supersededBy: third },
  });
  expect(await getAdoption(superseded, third)).toMatchObject({
    stage: 'intended',
    revision: '0',
    attempts: { supersedes: [second] },
  });
});

it('says why an attempt ended, and when anything was last recorded of it', async () => {
  expect(await entryOf(third)).toMatchObject({
    stage: 'discontinued',
    suspension: null,
    ending: { kind: 'discontinued', reason: 'budget', explanation: null },
    lastRecordedAt: '2025-01-02T00:00:00.000Z',
  });
  const withdrawn = await projected<AdoptionRegisterTables>(store(), adoptionRegisterProjection, [
    intended(first),
    happened(on(first), 'AdoptionWithdrawn', { reason: 'sudah ada' }),
  ]);
  expect(await getAdoption(withdrawn, first)).toMatchObject({
    stage: 'withdrawn',
    ending: { kind: 'withdrawn', reason: null, explanation: 'sudah ada' },
  });
});

it('shows what a verifier saw on site', async () => {
  const seen = { date: '2024-05-20', by: { office: 'Inspektorat' }, seen: 'formulir Banjarbaru' };
  const verified = await projected<AdoptionRegisterTables>(store(), adoptionRegisterProjection, [
    intended(first),
    happened(on(first), 'AttributionClaimed', {
      claimant: 'verifier',
      basis: 'site_verification',
      onSite: seen,
    }),
  ]);
  expect(await getAdoption(verified, first)).toMatchObject({
    attributionLevel: 7,
    claims: [{ onSite: { ...seen, by: { name: null, office: 'Inspektorat' } } }],
  });
});

it('finds the attempts of a stage', async () => {
  const of = async (stage: string) =>
    (await listAdoptions(db, { limit: 10, stage })).items.map(({ id, openDisputes }) => [id, openDisputes]);
  expect(await of('suspended')).toEqual([[second, 1]]);
  expect(await of('discontinued')).toEqual([[third, 0]]);
  expect(await of('intended')).toEqual([]);
});
