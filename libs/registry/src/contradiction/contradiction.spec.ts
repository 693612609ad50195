import {
  contradictionCodes,
  contradictionRules,
  findContradictions,
  type ContradictionCode,
} from './contradiction.js';
import { noFacts, type ClaimFact, type Contradiction, type Facts } from './facts.js';

// The figures are those of press reports on Banjarbaru and Jepara, with the outlet that gave them.
const claim = (eventId: string, change: Partial<ClaimFact>): ClaimFact => ({
  eventId,
  municipality: '63.72',
  indicator: 'mk.stalls',
  method: 'reported',
  period: '2021',
  valueKind: 'actual',
  unit: 'stall',
  countBasis: 'unit',
  dimensions: {},
  ...change,
});
const press = (reference: string, more: object = {}) => ({ type: 'press' as const, reference, ...more });

/** klikkalimantan.com, 2021-02: 28 + 133 + 355 + 420 + 136 units at the opening of Pasar Bauntung. */
const stallsOpened = ['28', '133', '355', '420', '136'].map((value, index) =>
  claim(`part ${index}`, { value, dimensions: { kind: `kind ${index}` } }),
);
/** koranbanjar.net, 2022-11-29. */
const visitsQuota = {
  indicator: 'hc.visits_quota',
  period: '2022',
  value: '1800',
  unit: 'visit',
  countBasis: 'visit' as const,
  statement: 'quota of 1,800 visits, said not to be a target',
};
/** radarbanjarmasin.jawapos.com, 2023-01-25: 137.5 t/day, and what a lost decimal point makes of it. */
const waste = { indicator: 'wm.generation', unit: 't/day', countBasis: undefined };
/** klikkalsel.com: the visit of Jepara to Banjarbaru. */
const attested = (side: 'guest' | 'host', change: object = {}) => ({
  eventId: side,
  visitId: 'visit',
  side,
  date: '2023-02-06',
  place: 'Aula Gawi Sabarataan',
  people: 30,
  ...change,
});
const served = {
  indicator: 'hc.persons_served',
  period: '2022-10',
  unit: 'person',
  countBasis: 'person' as const,
};
const people2022 = [{ municipality: '63.72', year: 2022, population: 285546 }];

type Example = [what: string, facts: Partial<Facts>, found: Partial<Contradiction> | null];

const examples: Record<ContradictionCode, Example[]> = {
  weekday_date: [
    // One outlet dates a statement Tuesday 2022-01-29, which was a Saturday; 2022-11-29 was a Tuesday.
    [
      'a wrong month in Indonesian',
      { texts: [{ eventId: 'a', text: 'kata Wali Kota, Selasa (29/1/2022).' }] },
      {
        severity: 'certain',
        subject: ['a'],
        values: expect.objectContaining({ date: '2022-01-29', weekday: 'Saturday' }),
      },
    ],
    ['the right one', { texts: [{ eventId: 'a', text: 'Selasa (29/11/2022)' }] }, null],
    ['the day of the visit', { texts: [{ eventId: 'a', text: 'Senin, 6 Februari 2023' }] }, null],
    ['the day after it', { texts: [{ eventId: 'a', text: 'Senin, 7 Februari 2023' }] }, { subject: ['a'] }],
    [
      'words in English',
      { texts: [{ eventId: 'a', text: 'on Tuesday, February 6, 2023' }] },
      { subject: ['a'] },
    ],
    ['a date as in the log', { texts: [{ eventId: 'a', text: 'Tuesday 2022-01-29' }] }, { subject: ['a'] }],
    // 6 February 2023 was a Monday; an American writes it 2/6/2023.
    ['figures in American order', { texts: [{ eventId: 'a', text: 'Monday, 2/6/2023' }] }, null],
    ['Friday with its apostrophe', { texts: [{ eventId: 'a', text: "Jum'at 3 Feb 2023" }] }, null],
    ['no date at all', { texts: [{ eventId: 'a', text: 'Sabtu dan Minggu libur' }] }, null],
    ['a day that never was', { texts: [{ eventId: 'a', text: 'Senin, 30 Februari 2023' }] }, null],
    ['a longer word', { texts: [{ eventId: 'a', text: 'Seminggu, 6 Februari 2023' }] }, null],
    [
      'the quote of a source',
      { claims: [claim('a', { source: press('x', { quote: 'Selasa (29/1/2022)' }) })] },
      { subject: ['a'] },
    ],
    [
      'what a claim says in words',
      { claims: [claim('a', { statement: 'Selasa (29/1/2022)' })] },
      { subject: ['a'] },
    ],
  ],
  parts_total: [
    // kanalkalimantan.com counts 1,085 stalls in the same year.
    [
      'parts of another count',
      { claims: [claim('total', { value: '1085' }), ...stallsOpened] },
      { severity: 'possible', values: { dimension: 'kind', sum: '1072', total: '1085', period: '2021' } },
    ],
    ['parts that add up', { claims: [claim('total', { value: '1072' }), ...stallsOpened] }, null],
    [
      'parts above their total',
      { claims: [claim('total', { value: '1071.5' }), ...stallsOpened] },
      { severity: 'certain', subject: ['total', 'part 0', 'part 1', 'part 2', 'part 3', 'part 4'] },
    ],
    ['one part alone', { claims: [claim('total', { value: '1072' }), ...stallsOpened.slice(0, 1)] }, null],
    [
      'a part without figure',
      {
        claims: [claim('total', { value: '9' }), claim('p', { dimensions: { kind: 'x' } }), ...stallsOpened],
      },
      null,
    ],
    [
      'a part claimed twice',
      {
        claims: [
          claim('total', { value: '9' }),
          ...stallsOpened,
          claim('p', { value: '29', dimensions: { kind: 'kind 0' } }),
        ],
      },
      null,
    ],
    [
      'another period',
      { claims: [claim('total', { value: '1085', period: '2024-06' }), ...stallsOpened] },
      null,
    ],
    [
      'shares',
      {
        claims: [claim('total', { value: '54.72' }), ...stallsOpened].map((it) => ({
          ...it,
          countBasis: undefined,
        })),
      },
      null,
    ],
  ],
  share_range: [
    // jateng.tribunnews.com, 2024-05-07: 54.72 % managed; what a lost decimal point makes of it.
    ['a lost decimal point', { claims: [claim('a', { unit: '%', value: '5472' })] }, { subject: ['a'] }],
    ['as it was', { claims: [claim('a', { unit: '%', value: '54.72' })] }, null],
    ['all of it', { claims: [claim('a', { unit: '%', value: '100' })] }, null],
    ['a hair more', { claims: [claim('a', { unit: '%', value: '100.000000001' })] }, { subject: ['a'] }],
    ['less than nothing', { claims: [claim('a', { unit: '%', value: '-0.1' })] }, { subject: ['a'] }],
    [
      'a part above its whole',
      { claims: [claim('a', { unit: '%', numerator: '720', denominator: '700' })] },
      { values: { share: '720/700', period: '2021' } },
    ],
    [
      'a part of its whole',
      { claims: [claim('a', { unit: '%', numerator: '60', denominator: '700' })] },
      null,
    ],
    ['no share', { claims: [claim('a', { value: '1088' })] }, null],
  ],
  above_population: [
    // apahabar.com, 2022-11: 1,029 persons served by October 2022; what zeros too many make of it.
    [
      'more persons than there are',
      { populations: people2022, claims: [claim('a', { ...served, value: '1029000' })] },
      {
        subject: ['a'],
        values: { persons: '1029000', population: '285546', populationYear: '2022', period: '2022-10' },
      },
    ],
    ['as it was', { populations: people2022, claims: [claim('a', { ...served, value: '1029' })] }, null],
    ['everybody', { populations: people2022, claims: [claim('a', { ...served, value: '285546' })] }, null],
    [
      'a numerator',
      {
        populations: people2022,
        claims: [claim('a', { ...served, unit: '%', numerator: '300000', denominator: '400000' })],
      },
      { subject: ['a'] },
    ],
    ['visits', { populations: people2022, claims: [claim('a', { ...visitsQuota, value: '300000' })] }, null],
    [
      'another city',
      {
        populations: people2022,
        claims: [claim('a', { ...served, municipality: '33.20', value: '1029000' })],
      },
      null,
    ],
    [
      'the nearest year',
      {
        populations: [{ ...people2022[0]!, year: 2010, population: 1 }, ...people2022],
        claims: [claim('a', { ...served, value: '1029' })],
      },
      null,
    ],
  ],
  tenfold_jump: [
    [
      'a lost decimal point',
      {
        claims: [
          claim('b', { ...waste, period: '2023-01', value: '1375' }),
          claim('a', { ...waste, period: '2022-12', value: '137' }),
        ],
      },
      {
        subject: ['a', 'b'],
        values: { before: '137', now: '1375', periodBefore: '2022-12', period: '2023-01' },
      },
    ],
    // wartaniaga.com, 2023-06: Rp175 million against the rule of Rp75 million.
    [
      'a large but possible step',
      {
        claims: [
          claim('a', { value: '75000000', period: '2022' }),
          claim('b', { value: '175000000', period: '2023' }),
        ],
      },
      null,
    ],
    [
      'exactly ten times',
      {
        claims: [
          claim('a', { value: '137.5', period: '2022' }),
          claim('b', { value: '1375', period: '2023' }),
        ],
      },
      null,
    ],
    [
      'a tenth and less',
      {
        claims: [claim('a', { value: '1375', period: '2022' }), claim('b', { value: '137', period: '2023' })],
      },
      { subject: ['a', 'b'] },
    ],
    [
      'from nothing',
      { claims: [claim('a', { value: '0', period: '2022' }), claim('b', { value: '60', period: '2023' })] },
      null,
    ],
    // murianews.com and kabardaring.com: 1,128 t/day in 2019 and 400 in 2024 come from two coefficients.
    [
      'another method',
      {
        claims: [
          claim('a', { value: '11280', period: '2019' }),
          claim('b', { method: 'per-person', value: '400', period: '2024' }),
        ],
      },
      null,
    ],
    [
      'another kind of value',
      {
        claims: [
          claim('a', { value: '1', period: '2022' }),
          claim('b', { valueKind: 'target', value: '30', period: '2025' }),
        ],
      },
      null,
    ],
    [
      'a month against a year',
      {
        claims: [claim('a', { value: '120', period: '2022' }), claim('b', { value: '3', period: '2023-01' })],
      },
      null,
    ],
    [
      'two claims about one period',
      {
        claims: [claim('a', { value: '700', period: '2022' }), claim('b', { value: '7200', period: '2022' })],
      },
      null,
    ],
  ],
  quota_as_target: [
    [
      'a quota recorded as a target',
      { claims: [claim('a', { ...visitsQuota, valueKind: 'target' })] },
      { subject: ['a'] },
    ],
    ['a quota recorded as one', { claims: [claim('a', { ...visitsQuota, valueKind: 'quota' })] }, null],
    // murianews.com on regent's regulation 46/2018: a target of 30 % reduced by 2025.
    [
      'a target recorded as a quota',
      { claims: [claim('a', { valueKind: 'quota', statement: 'target 30 % reduced by 2025' })] },
      { subject: ['a'] },
    ],
    [
      'a target recorded as one',
      { claims: [claim('a', { valueKind: 'target', statement: 'target 30 % reduced by 2025' })] },
      null,
    ],
    [
      'the words of the source',
      {
        claims: [claim('a', { valueKind: 'target', source: press('x', { quote: 'kuota 90 ton per hari' }) })],
      },
      { subject: ['a'] },
    ],
    ['a figure of what happened', { claims: [claim('a', { statement: 'kuota sudah habis' })] }, null],
  ],
  visit_sides: [
    [
      'sides that agree',
      { attestations: [attested('guest'), attested('host', { place: ' aula  gawi sabarataan' })] },
      null,
    ],
    [
      'another day',
      { attestations: [attested('guest'), attested('host', { date: '2023-02-07' })] },
      {
        severity: 'certain',
        subject: ['guest', 'host'],
        values: { visitId: 'visit', guestDate: '2023-02-06', hostDate: '2023-02-07' },
      },
    ],
    [
      'another place',
      { attestations: [attested('guest'), attested('host', { place: 'Balai Kota' })] },
      { values: expect.objectContaining({ hostPlace: 'Balai Kota' }) },
    ],
    [
      'another number of people',
      { attestations: [attested('guest'), attested('host', { people: 25 })] },
      { values: expect.objectContaining({ guestPeople: '30', hostPeople: '25' }) },
    ],
    [
      'a number that one side leaves out',
      { attestations: [attested('guest'), attested('host', { people: undefined })] },
      null,
    ],
    ['one side alone', { attestations: [attested('guest')] }, null],
    [
      'the sides of two visits',
      { attestations: [attested('guest'), attested('host', { visitId: 'other', people: 25 })] },
      null,
    ],
    [
      'a side that said it anew',
      { attestations: [attested('guest', { people: 25 }), attested('guest'), attested('host')] },
      null,
    ],
  ],
  one_sided_adoption: [
    [
      'the adopter alone',
      { adoptionClaims: [{ eventId: 'a', adoptionId: 'x', claimant: 'adopter' }] },
      { subject: ['a'], values: { adoptionId: 'x', claimedBy: 'adopter' } },
    ],
    [
      'the origin alone, and the press',
      {
        adoptionClaims: [
          { eventId: 'p', adoptionId: 'x', claimant: 'press' },
          { eventId: 'b', adoptionId: 'x', claimant: 'origin' },
        ],
      },
      { subject: ['b'] },
    ],
    [
      'both',
      {
        adoptionClaims: [
          { eventId: 'a', adoptionId: 'x', claimant: 'adopter' },
          { eventId: 'b', adoptionId: 'x', claimant: 'origin' },
        ],
      },
      null,
    ],
    [
      'one side of each of two',
      {
        adoptionClaims: [
          { eventId: 'a', adoptionId: 'x', claimant: 'adopter' },
          { eventId: 'b', adoptionId: 'y', claimant: 'verifier' },
        ],
      },
      { subject: ['a'] },
    ],
    [
      'one side, verified on site',
      {
        adoptionClaims: [
          { eventId: 'a', adoptionId: 'x', claimant: 'adopter' },
          { eventId: 'b', adoptionId: 'x', claimant: 'verifier' },
        ],
      },
      null,
    ],
    // kompas86.id, betanews.id: no source on Jepara Care names Banjarbaru.
    ['the press alone', { adoptionClaims: [{ eventId: 'p', adoptionId: 'x', claimant: 'press' }] }, null],
  ],
  evidence_too_old: [
    // wartaniaga.com, 2023-06: 120 RT to date, recorded for the whole of 2023.
    [
      'a year from a report in June',
      {
        claims: [
          claim('a', {
            indicator: 'rtm.rt_reached',
            period: '2023',
            value: '120',
            source: press('wartaniaga.com', { publishedAs: '2023-06' }),
          }),
        ],
      },
      { subject: ['a'], values: { until: '2023-06-30', end: '2023-12-31', period: '2023' } },
    ],
    // apahabar.com, 2022-11: by October 2022.
    [
      'a month from a report of the next',
      {
        claims: [
          claim('a', { ...served, value: '1029', source: press('apahabar.com', { publishedAs: '2022-11' }) }),
        ],
      },
      null,
    ],
    [
      'a page that was read before',
      {
        claims: [
          claim('a', {
            period: '2023',
            source: press('x', { publishedAs: '2024', retrievedAt: '2023-12-30' }),
          }),
        ],
      },
      { values: expect.objectContaining({ until: '2023-12-30' }) },
    ],
    [
      'the last day',
      { claims: [claim('a', { period: '2023', source: press('x', { retrievedAt: '2023-12-31' }) })] },
      null,
    ],
    [
      'a target',
      {
        claims: [
          claim('a', {
            period: '2025',
            valueKind: 'target',
            source: press('murianews.com', { publishedAs: '2018' }),
          }),
        ],
      },
      null,
    ],
    [
      'a date in words only',
      { claims: [claim('a', { period: '2023', source: press('x', { publishedAs: 'pekan lalu' }) })] },
      null,
    ],
    ['no source', { claims: [claim('a', { period: '2023' })] }, null],
  ],
};

it('every rule has an example of what it finds and of what it lets pass', () => {
  expect(Object.keys(examples).toSorted()).toEqual([...contradictionCodes].toSorted());
  for (const code of contradictionCodes) {
    expect({ code, found: examples[code].some(([, , found]) => found !== null) }).toEqual({
      code,
      found: true,
    });
    expect({ code, passed: examples[code].some(([, , found]) => found === null) }).toEqual({
      code,
      passed: true,
    });
  }
});

describe.each(contradictionRules)('$code', (rule) => {
  it.each(examples[rule.code])('%s', (_what, facts, expected) => {
    const found: readonly Contradiction[] = rule.find({ ...noFacts, ...facts });
    expect(found).toHaveLength(expected ? 1 : 0);
    for (const one of found) {
      expect(one).toMatchObject({ code: rule.code, ...expected });
      expect(Object.values(one.message).every((words) => words.trim() !== '')).toBe(true);
      expect(one.subject.length).toBeGreaterThan(0);
    }
  });
});

it('all rules look at all facts', () => {
  const facts = Object.values(examples)
    .flat()
    .map(([, some]) => some);
  const codes = facts.flatMap((some) => findContradictions({ ...noFacts, ...some }).map(({ code }) => code));
  expect(new Set(codes)).toEqual(new Set(contradictionCodes));
  expect(findContradictions(noFacts)).toEqual([]);
});
