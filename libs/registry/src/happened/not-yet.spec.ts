import { eventTypes, type RegistryEvent, type StreamCategory } from '../catalogue.js';
import { DomainError } from '../domain-error.js';
import type { PreciseDate } from '../vocabulary/calendar.js';
import { claimOf } from '../../test/fixtures/outcome-examples.js';
import { event as adoptionEvent } from '../../test/fixtures/adoption-examples.js';
import { idOfGiven } from '../../test/fixtures/scenario.js';
import { happenedOn } from './happened-on.js';
import { refuseNotYetHappened } from './not-yet.js';

const recordedAt = new Date('2024-03-01T20:00:00Z');
const day = (date: string): PreciseDate => ({ date, precision: 'day' });
const today = day('2024-03-01');

/** What is refused, as its code and pointer; null when nothing is. */
function refusalOf(
  category: StreamCategory,
  event: RegistryEvent,
  effectiveFrom: PreciseDate = today,
  history: RegistryEvent[] = [],
) {
  try {
    const recorded = history.map((it, index) => ({ ...it, eventId: idOfGiven(index) }));
    refuseNotYetHappened({ category, events: [event], history: recorded, effectiveFrom, recordedAt });
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, pointer, message, value } = error.detail;
    expect([message.en, message.id].every((sentence) => sentence.includes('2024-03-01'))).toBe(true);
    return [code, pointer, value];
  }
}

const heldOn = (from: string, to = from): RegistryEvent => ({
  type: 'VisitHeld',
  data: { from, to, hostParticipants: [] },
});
const decided: RegistryEvent = adoptionEvent('AdoptionDecided', { decision: 'adopt' });

it('says of every type of event when it has happened, and of no other', () =>
  expect(Object.keys(happenedOn).toSorted()).toEqual(eventTypes.toSorted()));

describe('what has happened', () => {
  it('is recorded on its day, and on the next, which has begun in the east of the country', () => {
    for (const date of ['2024-02-29', '2024-03-01', '2024-03-02'])
      expect([refusalOf('visit', heldOn(date)), refusalOf('adoption', decided, day(date))]).toEqual([
        null,
        null,
      ]);
  });
  it('does not lie ahead: a visit that was held, and an adoption that was decided', () => {
    expect(refusalOf('visit', heldOn('2024-03-03'))).toEqual([
      'visit.not_yet_happened',
      '/from',
      '2024-03-03',
    ]);
    expect(refusalOf('visit', heldOn('2024-03-01', '2024-03-03'))?.[1]).toBe('/to');
    expect(refusalOf('adoption', decided, day('2024-03-03'))).toEqual([
      'adoption.not_yet_happened',
      '/effectiveFrom',
      '2024-03-03',
    ]);
  });
  it('is as exact as its source: a month or a year that has begun is none to come', () => {
    expect(refusalOf('adoption', decided, { date: '2024-01-01', precision: 'year' })).toBeNull();
    expect(refusalOf('adoption', decided, { date: null, precision: 'unknown' })).toBeNull();
    expect(refusalOf('adoption', decided, { date: '2024-04-01', precision: 'month' })?.[1]).toBe(
      '/effectiveFrom',
    );
  });
  it.each<[StreamCategory, RegistryEvent, string]>([
    ['program', { type: 'ProgramConfirmedAlive', data: { year: 2025, office: 'x', evidence: 'x' } }, '/year'],
    ['program', { type: 'LegalBasisRecorded', data: { kind: 'decree', number: '1', year: 2025 } }, '/year'],
    [
      'municipality',
      {
        type: 'OfficeHeld',
        data: { office: 'x', name: 'x', capacity: 'definitive', from: day('2025-02-20') },
      },
      '/from',
    ],
    [
      'municipality',
      { type: 'PopulationRecorded', data: { year: 2025, population: 1, basis: 'census' } },
      '/year',
    ],
    [
      'visit',
      {
        type: 'TripReportFiled',
        data: { municipality: '33.20', document: 'x', date: '2024-04-01', by: { office: 'x' } },
      },
      '/date',
    ],
    [
      'adoption',
      adoptionEvent('AgreementSigned', {
        kind: 'joint_agreement',
        signedOn: { date: '2024-04-01', precision: 'month' },
        parties: ['33.20', '63.72'],
      }),
      '/signedOn',
    ],
    ['adoption', adoptionEvent('TrialStarted', { from: '2024-04-01', scope: 'x' }), '/from'],
    [
      'evidence',
      { type: 'EvidenceChecked', data: { result: 'intact', checkedOn: '2024-04-01' } },
      '/checkedOn',
    ],
    ['outcome', claimOf({ period: '2025' }), '/period'],
    ['outcome', claimOf({ period: '2024-04/2024-05', valueKind: 'baseline' }), '/period'],
  ])('of a %s goes by its own day: %j', (category, event, pointer) =>
    expect(refusalOf(category, event)?.slice(0, 2)).toEqual([`${category}.not_yet_happened`, pointer]),
  );
});

describe('what is to come', () => {
  const ahead = day('2030-01-01');
  const plan = { visitId: idOfGiven(9), guest: '33.20', host: '63.72', delegation: [] };
  it.each<[StreamCategory, RegistryEvent]>([
    [
      'visit',
      {
        type: 'VisitPlanned',
        data: { ...plan, kind: 'study_visit', from: '2030-01-01', to: '2030-01-01' },
      },
    ],
    ['visit', { type: 'SiteVisited', data: { site: 'x', reported: 'announced' } }],
    [
      'municipality',
      { type: 'PopulationRecorded', data: { year: 2030, population: 1, basis: 'projection' } },
    ],
    ['outcome', claimOf({ period: '2030', valueKind: 'target' })],
    ['outcome', claimOf({ period: '2030', valueKind: 'projection' })],
    ['program', { type: 'ProgramBudgetReferenceRecorded', data: { year: 2030, document: 'x' } }],
  ])('may be planned in a %s: %j', (category, event) => expect(refusalOf(category, event, ahead)).toBeNull());
  it('may be due at a decision that was taken', () =>
    expect(
      refusalOf('adoption', adoptionEvent('AdoptionDecided', { decision: 'defer', reviewOn: '2030-01-01' })),
    ).toBeNull());
});

describe('a correction', () => {
  const correct = (pointer: string, old: string, to: string): RegistryEvent => ({
    type: 'FactCorrected',
    data: { eventId: idOfGiven(0), pointer, old, new: to, reason: 'typo' },
  });
  it('does not make of a fact what has not happened', () => {
    expect(
      refusalOf('visit', correct('/to', '2024-02-01', '2024-04-01'), today, [heldOn('2024-02-01')]),
    ).toEqual(['visit.not_yet_happened', '/new', '2024-04-01']);
    expect(
      refusalOf('outcome', correct('/valueKind', 'target', 'actual'), today, [
        claimOf({ period: '2025', valueKind: 'target' }),
      ])?.[1],
    ).toBe('/new');
    expect(
      refusalOf('visit', correct('/to', '2024-02-01', '2024-02-02'), today, [heldOn('2024-02-01')]),
    ).toBeNull();
  });
  it('of something else is taken, where the record was wrong already', () =>
    expect(
      refusalOf('visit', correct('/from', '2030-01-01', '2024-02-01'), today, [heldOn('2030-01-01')]),
    ).toBeNull());
});
