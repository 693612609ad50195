import { eventTypes, eventTypesOf, type RegistryEvent } from '../catalogue.js';
import { entriesAmong, isImpartial, whoseWord, whoseWordIs } from './whose-word.js';

const parties = ['33.20', '63.72'];
const event = (type: string, data: object = {}) => ({ type, data }) as unknown as RegistryEvent;

it('says of every fact of the registry whose word it is', () => {
  const facts = eventTypes.filter((type) => !eventTypesOf.record.includes(type));
  expect(Object.keys(whoseWordIs).toSorted()).toEqual(facts.toSorted());
});

it.each([
  ['VisitAttested', { municipality: '63.72' }, '33.20', 'record', ['63.72']],
  ['VisitDisputed', { municipality: '33.20' }, null, 'record', ['33.20']],
  ['VisitHeld', {}, '33.20', 'record', ['33.20']],
  ['VisitHeld', {}, null, 'record', parties],
  ['AdoptionDecided', {}, null, 'record', ['33.20']],
  ['AdoptionDecided', {}, '33.20', 'record', ['33.20']],
  ['AgreementSigned', {}, '63.72', 'record', ['63.72']],
  ['AttributionClaimed', { claimant: 'adopter' }, '33.20', 'speak', ['33.20']],
  ['AttributionClaimed', { claimant: 'origin' }, '63.72', 'speak', ['63.72']],
  ['AttributionClaimed', { claimant: 'press' }, '63.72', 'record', ['63.72']],
  ['AttributionClaimed', { claimant: 'verifier' }, '63.72', 'verify', ['63.72']],
  ['AttributionDisputed', { party: 'origin' }, '63.72', 'speak', ['63.72']],
  ['AttributionDisputeResolved', {}, '33.20', 'verify', ['33.20']],
  ['OutcomeReturned', {}, '63.72', 'verify', ['63.72']],
  ['OutcomeVerified', {}, null, 'verify', parties],
  ['OutcomeRecorded', {}, '63.72', 'record', parties],
  ['MunicipalityMerged', {}, '63.72', 'record', []],
  ['PopulationRecorded', {}, null, 'record', parties],
  ['EvidenceChecked', {}, null, 'record', []],
  ['ConcernRaised', {}, '63.72', 'record', parties],
])(
  '%s %j, recorded by %s, is put right by who may %s for %j',
  (type, data, recorder, action, municipalities) =>
    expect(whoseWord(event(type, data), { parties, recorder })).toEqual({ action, municipalities }),
);

it('lets a verifier undo what another one found only who recorded nothing of it', () => {
  const doubt = event('ConcernRaised');
  const finding = event('OutcomeVerified');
  expect(isImpartial('a', 'a', [event('OutcomeRecorded')])).toBe(true);
  expect(isImpartial('a', 'b', [])).toBe(true);
  expect(isImpartial('a', 'b', [doubt, finding])).toBe(true);
  expect(isImpartial('a', 'b', [event('OutcomeRecorded')])).toBe(false);
  expect(isImpartial('a', 'b', [event('FactCorrected', { eventId: 'x' })])).toBe(false);
});

it('counts as entries neither doubts nor findings, nor what became of an own finding', () => {
  const journal = [
    { ...event('ConcernRaised'), eventId: 'doubt' },
    { ...event('AttributionClaimed', { claimant: 'verifier' }), eventId: 'finding' },
    { ...event('FactCorrected', { eventId: 'finding' }), eventId: 'better' },
    { ...event('FactRetracted', { eventId: 'finding' }), eventId: 'taken back' },
    { ...event('AdoptionDecided'), eventId: 'decision' },
    { ...event('FactCorrected', { eventId: 'decision' }), eventId: 'correction' },
  ] as Parameters<typeof entriesAmong>[0] & readonly { eventId: string }[];
  const own = new Set(journal.map(({ eventId }) => eventId));
  expect(entriesAmong(journal, own)).toEqual(['decision', 'correction']);
  expect(entriesAmong(journal, new Set(['correction', 'doubt']))).toEqual(['correction']);
});
