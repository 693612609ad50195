import fc from 'fast-check';
import { idOfGiven, scenario } from '../../test/fixtures/scenario.js';
import { claim, claimOf, known } from '../../test/fixtures/outcome-examples.js';
import { fold, type Recorded } from '../decider.js';
import type { RegistryEvent } from '../catalogue.js';
import { deciders } from '../deciders.js';
import { factsOf } from './facts.js';
import { Journal } from './journal.js';

const id = '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0001';
const launched = {
  type: 'ProgramLaunched' as const,
  data: {
    programId: id,
    municipality: '63.72',
    name: { id: 'RT Mandiri', en: 'Self-reliant Neighbourhoods' },
    aliases: ['RT Berdaya'],
    sector: 'community_empowerment' as const,
    stage: 'implementation' as const,
    indicators: [],
  },
};
const decreed = {
  type: 'LegalBasisRecorded' as const,
  data: { kind: 'head_regulation' as const, number: '17', year: 2012 },
};
const [first, second, third] = [0, 1, 2].map(idOfGiven) as [string, string, string];
const { given } = scenario(deciders.program);

const yearMisread = {
  eventId: second,
  pointer: '/year',
  old: 2012,
  new: 2021,
  reason: 'misread' as const,
};
const correct = (change: object = {}) => ({
  type: 'CorrectFact' as const,
  data: { ...yearMisread, ...change },
});
const corrected = (change: object = {}) => ({
  type: 'FactCorrected' as const,
  data: { ...yearMisread, ...change },
});
const retract = (eventId: string, change: object = {}) => ({
  type: 'RetractFact' as const,
  data: { eventId, reason: 'duplicate' as const, ...change },
});
const retracted = (eventId: string) => ({
  type: 'FactRetracted' as const,
  data: { eventId, reason: 'duplicate' as const },
});
const stateAfter = (...events: { type: string; data: object }[]) =>
  fold(
    deciders.program,
    events.map((event, index) => ({ ...event, eventId: idOfGiven(index) }) as never),
  );

describe('a correction', () => {
  it('is recorded with what the record said, what is right, and why', () =>
    given(launched, decreed).when(correct()).then(corrected()));
  it('is done once', () => given(launched, decreed, corrected()).when(correct()).thenNothing());
  it('can be corrected again', () =>
    given(launched, decreed, corrected())
      .when(correct({ old: 2021, new: 2020 }))
      .then(corrected({ old: 2021, new: 2020 })));
  it('reaches into a part of a fact', () =>
    given(launched)
      .when(correct({ eventId: first, pointer: '/name/en', old: launched.data.name.en, new: 'RT Mandiri' }))
      .then(
        corrected({ eventId: first, pointer: '/name/en', old: launched.data.name.en, new: 'RT Mandiri' }),
      ));
  it('fills in what was left out, and leaves out what was filled in', () => {
    given(launched, decreed)
      .when(correct({ pointer: '/title', old: null, new: 'Rumah Tangga Mandiri' }))
      .then(corrected({ pointer: '/title', old: null, new: 'Rumah Tangga Mandiri' }));
    given(launched)
      .when(correct({ eventId: first, pointer: '/aliases/0', old: 'RT Berdaya', new: null }))
      .then(corrected({ eventId: first, pointer: '/aliases/0', old: 'RT Berdaya', new: null }));
  });
  it('makes the state what it would be had it been recorded rightly', () => {
    const [legalBasis] = stateAfter(launched, decreed, corrected()).legalBases;
    expect(legalBasis?.year).toBe(2021);
    // The regulation of 2012 was never recorded then: it can be recorded now.
    given(launched, decreed, corrected())
      .when({ type: 'RecordLegalBasis', data: decreed.data })
      .then(decreed);
  });
  it('keeps what was recorded beside it', () => {
    const fact = factsOf(stateAfter(launched, decreed, corrected()).journal).get(second);
    expect([fact?.recorded.data, fact?.current.data]).toEqual([
      decreed.data,
      { ...decreed.data, year: 2021 },
    ]);
  });

  it.each([
    ['of what is not recorded', { eventId: third }, 'record.fact_unknown', '/eventId'],
    ['when the record says something else', { old: 2013 }, 'record.old_value_differs', '/old'],
    ['when it changes nothing', { new: 2012 }, 'record.changes_nothing', '/new'],
    ['to what could not have been recorded', { new: 1000 }, 'record.field_invalid', '/new'],
    ['to another kind of value', { new: '2021' }, 'record.field_invalid', '/new'],
    ['that leaves out what is needed', { new: null }, 'record.field_missing', '/new'],
    [
      'of a field that there is not',
      { pointer: '/colour', old: null, new: 'red' },
      'record.no_such_place',
      '/pointer',
    ],
    ['inside a number', { pointer: '/year/0', old: null, new: 1 }, 'record.no_such_place', '/pointer'],
    ['with an unknown reason', { reason: 'mood' }, 'record.field_invalid', '/reason'],
    ['with a pointer that is none', { pointer: 'year' }, 'record.field_invalid', '/pointer'],
    ['with a lone surrogate', { new: '\ud800' }, 'record.field_invalid', '/new'],
    ['with a value of 1 MB', { new: 'x'.repeat(1_000_000) }, 'record.field_invalid', '/new'],
  ])('is refused %s', (_, change, code, pointer) =>
    given(launched, decreed)
      .when(correct(change) as never)
      .thenRefused(code, pointer),
  );

  it('is refused of the field that says which program it is', () =>
    given(launched)
      .when(correct({ eventId: first, pointer: '/municipality', old: '63.72', new: '63.71' }))
      .thenRefused('record.identity_is_fixed', '/pointer'));
  it('is refused where nothing is recorded', () =>
    given().when(correct()).thenRefused('record.nothing_recorded', '/eventId'));
});

describe('a retraction', () => {
  it('takes a fact out of the state, not out of the record', () => {
    given(launched, decreed).when(retract(second)).then(retracted(second));
    const state = stateAfter(launched, decreed, retracted(second));
    expect(state.legalBases).toEqual([]);
    expect(factsOf(state.journal).get(second)).toMatchObject({
      recorded: decreed,
      retraction: { reason: 'duplicate' },
    });
  });
  it('is done once, and for one reason', () => {
    given(launched, decreed, retracted(second)).when(retract(second)).thenNothing();
    given(launched, decreed, retracted(second))
      .when(retract(second, { reason: 'never_happened' }))
      .thenRefused('record.already_retracted', '/eventId');
  });
  it('lets the fact be recorded again', () =>
    given(launched, decreed, retracted(second))
      .when({ type: 'RecordLegalBasis', data: decreed.data })
      .then(decreed));
  it('of a fact that others stand on is refused while they stand', () => {
    given(launched, decreed)
      .when(retract(first))
      .thenRefused('record.others_build_on_it', '/eventId', {
        expected: { en: `retract the others first: ${second}`, id: `cabut dahulu yang lain: ${second}` },
      });
    given(launched, decreed, retracted(second)).when(retract(first)).then(retracted(first));
  });
  it('leaves nothing to correct', () =>
    given(launched, decreed, retracted(second))
      .when(correct())
      .thenRefused('record.already_retracted', '/eventId'));
  it('of what is not recorded is refused', () =>
    given(launched).when(retract(third)).thenRefused('record.fact_unknown', '/eventId'));
});

describe('a concern', () => {
  const doubt = { eventId: second, text: 'Nomor peraturan ini tidak ada di JDIH.' };
  const raised = { type: 'ConcernRaised' as const, data: doubt };
  const answer = { concern: third, resolution: 'explained' as const, answer: 'Peraturan itu telah dicabut.' };
  const resolved = { type: 'ConcernResolved' as const, data: answer };

  it('changes nothing but the record', () => {
    given(launched, decreed).when({ type: 'RaiseConcern', data: doubt }).then(raised);
    const { journal: _, ...state } = stateAfter(launched, decreed, raised);
    const { journal: __, ...before } = stateAfter(launched, decreed);
    expect(state).toEqual(before);
  });
  it('may be about the whole', () =>
    given(launched)
      .when({ type: 'RaiseConcern', data: { text: 'Siapa pemrakarsanya?' } })
      .then({ type: 'ConcernRaised', data: { text: 'Siapa pemrakarsanya?' } }));
  it('is raised once while it is open, and again when it was answered', () => {
    given(launched, decreed, raised).when({ type: 'RaiseConcern', data: doubt }).thenNothing();
    given(launched, decreed, raised, resolved).when({ type: 'RaiseConcern', data: doubt }).then(raised);
  });
  it('is answered once', () => {
    given(launched, decreed, raised).when({ type: 'ResolveConcern', data: answer }).then(resolved);
    given(launched, decreed, raised, resolved).when({ type: 'ResolveConcern', data: answer }).thenNothing();
    given(launched, decreed, raised, resolved)
      .when({ type: 'ResolveConcern', data: { ...answer, resolution: 'unfounded' } })
      .thenRefused('record.already_resolved', '/concern');
  });
  it('is refused about what is not recorded, and an answer without a concern', () => {
    given(launched)
      .when({ type: 'RaiseConcern', data: doubt })
      .thenRefused('record.fact_unknown', '/eventId');
    given(launched)
      .when({ type: 'ResolveConcern', data: answer })
      .thenRefused('record.concern_unknown', '/concern');
  });
});

describe('a series of outcomes', () => {
  const series = scenario(deciders.outcome);
  const typo = { eventId: first, pointer: '/value', old: '1029', new: '1092', reason: 'typo' as const };

  it('corrects its claims by its own rules', () => {
    series
      .given(claimOf({}))
      .when({ type: 'CorrectFact', data: typo })
      .then({ type: 'FactCorrected', data: typo });
    series
      .given(claimOf({}))
      .when({ type: 'CorrectFact', data: { ...typo, new: '-1' } })
      .thenRefused('outcome.negative_count', '/new');
  });
  it('lets a claim be recorded again that was retracted, the first one too', () => {
    series
      .given(claimOf({}), claimOf({ period: '2022-11' }))
      .when(retract(first))
      .then(retracted(first));
    series
      .given(claimOf({}), claimOf({ period: '2022-11' }), retracted(first))
      .when({ type: 'RecordOutcome', data: claim, known })
      .then(claimOf({}));
  });
  it('lets a claim stand again when the one that replaced it is retracted', () => {
    const replaced = [claimOf({}), claimOf({ value: '1092', supersedes: first })] as const;
    series
      .given(...replaced, retracted(second))
      .when({ type: 'RecordOutcome', data: { ...claim, value: '1100' }, known })
      .thenRefused('outcome.already_recorded', '/period', { expected: [first] });
  });
  it('refuses to correct a claim that was retracted', () =>
    series
      .given(claimOf({}), retracted(first))
      .when({ type: 'CorrectFact', data: typo })
      .thenRefused('record.already_retracted', '/eventId'));
  it('keeps the corrections of other claims when one is retracted', () => {
    const state = fold(
      deciders.outcome,
      [
        claimOf({}),
        claimOf({ period: '2022-11' }),
        { type: 'FactCorrected' as const, data: typo },
        retracted(second),
      ].map((event, index) => ({ ...event, eventId: idOfGiven(index) }) as never),
    );
    expect([...state.series.values()].flat().map(({ current }) => current.value)).toEqual(['1092']);
  });
});

describe('a journal', () => {
  const event = (name: string) =>
    ({ type: name, data: {}, eventId: name }) as unknown as Recorded<RegistryEvent>;
  const names = (journal: Journal) => [...journal].map(({ eventId }) => eventId);

  it('gives every state its own events, however the states were made', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        const journals = [{ journal: Journal.empty, expected: [] as string[] }];
        for (const [turn, choice] of choices.entries()) {
          const from = journals[choice % journals.length] as (typeof journals)[number];
          const name = `event ${turn}`;
          journals.push({ journal: from.journal.with(event(name)), expected: [...from.expected, name] });
        }
        for (const { journal, expected } of journals) expect(names(journal)).toEqual(expected);
      }),
    ));
  it('finds an event of its own and no later one', () => {
    const one = Journal.empty.with(event('a'));
    const two = one.with(event('b'));
    expect([one.find('a')?.eventId, one.find('b'), two.find('b')?.eventId]).toEqual(['a', undefined, 'b']);
  });
});
