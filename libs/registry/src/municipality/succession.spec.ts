import { banjarbaru, registered } from '../../test/fixtures/municipality-examples.js';
import { scenario } from '../../test/fixtures/scenario.js';
import { municipality, type MunicipalityEvent } from './municipality.js';
import type { KnownMunicipality } from './municipality.commands.js';

const { given } = scenario(municipality);
const exists: KnownMunicipality = { continuedAs: [] };
const regency = {
  ...banjarbaru,
  code: '63.03',
  name: 'Kabupaten Banjar',
  kind: 'regency' as const,
};
const banjar: MunicipalityEvent = { type: 'MunicipalityRegistered', data: regency };
const law = 'Undang-Undang Nomor 9 Tahun 1999';

const splitData = { into: ['63.72'], continues: true, instrument: law };
const split = (change: Partial<typeof splitData> = {}, ...known: KnownMunicipality[]) => ({
  type: 'SplitMunicipality' as const,
  data: { ...splitData, ...change },
  known: { into: known.length > 0 ? known : [exists, exists] },
});
const wasSplit = (change: Partial<typeof splitData> = {}): MunicipalityEvent => ({
  type: 'MunicipalitySplit',
  data: { ...splitData, ...change },
});
const mergeData = { into: '63.72', instrument: 'Undang-Undang' };
const merge = (into: string, known: KnownMunicipality = exists) => ({
  type: 'MergeMunicipality' as const,
  data: { ...mergeData, into },
  known: { into: known },
});
const wasMerged: MunicipalityEvent = { type: 'MunicipalityMerged', data: mergeData };

describe('a split', () => {
  it('makes Banjarbaru of a part of Banjar, which goes on', () => {
    given(banjar).when(split()).then(wasSplit());
    given(banjar, wasSplit())
      .when({ type: 'RenameMunicipality', data: { name: 'Kabupaten Banjar Raya' } })
      .then({
        type: 'MunicipalityRenamed',
        data: { from: 'Kabupaten Banjar', to: 'Kabupaten Banjar Raya' },
      });
  });
  it('is recorded once', () => given(banjar, wasSplit()).when(split()).thenNothing());
  it('may be followed by another', () =>
    given(banjar, wasSplit())
      .when(split({ into: ['63.10'] }))
      .then(wasSplit({ into: ['63.10'] })));
  it('makes each municipality once', () => {
    given(banjar)
      .when(split({ into: ['63.72', '63.72'] }))
      .thenRefused('municipality.successor_repeated', '/into/1');
    given(banjar, wasSplit())
      .when(split({ into: ['63.10', '63.72'] }))
      .thenRefused('municipality.already_split_off', '/into/1', { value: '63.72' });
  });
  it('makes registered municipalities other than itself', () => {
    given(banjar)
      .when(split({}, null))
      .thenRefused('municipality.successor_unknown', '/into/0', { kind: 'missing', value: '63.72' });
    given(banjar)
      .when(split({ into: ['63.10', '63.03'] }))
      .thenRefused('municipality.successor_itself', '/into/1');
    given(banjar)
      .when(split({}, { continuedAs: ['63.10'] }))
      .thenRefused('municipality.successor_ended', '/into/0', { expected: ['63.10'] });
  });
  it('that leaves nothing makes two at least, and ends it', () => {
    given(banjar)
      .when(split({ continues: false }))
      .thenRefused('municipality.split_into_one', '/into');
    const whole = { into: ['63.72', '63.10'], continues: false };
    given(banjar).when(split(whole)).then(wasSplit(whole));
    given(banjar, wasSplit(whole)).when(split(whole)).thenNothing();
    given(banjar, wasSplit(whole))
      .when({ type: 'RecordPopulation', data: { year: 2000, population: 1 } })
      .thenRefused('municipality.ended', '/municipality', { expected: ['63.72', '63.10'] });
  });
});

describe('a merger', () => {
  const counted: MunicipalityEvent = {
    type: 'PopulationRecorded',
    data: { year: 1999, population: 5, basis: 'census' },
  };

  it('makes it a part of another, once', () => {
    given(banjar).when(merge('63.72')).then(wasMerged);
    given(banjar, wasMerged).when(merge('63.72')).thenNothing();
  });
  it('is into a registered municipality that still exists, not into itself', () => {
    given(banjar).when(merge('63.72', null)).thenRefused('municipality.successor_unknown', '/into');
    given(banjar).when(merge('63.03')).thenRefused('municipality.successor_itself', '/into');
    given(banjar)
      .when(merge('63.72', { continuedAs: ['63.10'] }))
      .thenRefused('municipality.successor_ended', '/into', { expected: ['63.10'] });
  });
  it('ends it: new facts are recorded of the other, and what is known is no new fact', () => {
    given(banjar, counted, wasMerged)
      .when({ type: 'RecordPopulation', data: { year: 2000, population: 5, basis: 'census' } })
      .thenRefused('municipality.ended', '/municipality', { kind: 'conflict', expected: ['63.72'] });
    given(banjar, counted, wasMerged)
      .when({ type: 'RecordPopulation', data: { year: 1999, population: 5, basis: 'census' } })
      .thenNothing();
    given(banjar, wasMerged).when(merge('63.10')).thenRefused('municipality.ended', '/municipality');
    given(banjar, wasMerged).when(split()).thenRefused('municipality.ended', '/municipality');
  });
});

describe('a move to another province', () => {
  const nunukan: MunicipalityEvent = {
    type: 'MunicipalityRegistered',
    data: {
      ...regency,
      code: '64.08',
      name: 'Kabupaten Nunukan',
      province: { code: '64', name: 'Kalimantan Timur' },
    },
  };
  const data = {
    province: { code: '65', name: 'Kalimantan Utara' },
    successor: '65.03',
    instrument: 'Undang-Undang Nomor 20 Tahun 2012',
  };
  const moved: MunicipalityEvent = { type: 'MunicipalityMoved', data };
  const move = (change: Partial<typeof data> = {}, successor: KnownMunicipality = exists) => ({
    type: 'MoveMunicipality' as const,
    data: { ...data, ...change },
    known: { successor },
  });

  it('gives it another code, under which it goes on', () => {
    given(nunukan).when(move()).then(moved);
    given(nunukan, moved).when(move()).thenNothing();
    given(nunukan, moved)
      .when({ type: 'RenameMunicipality', data: { name: 'Nunukan' } })
      .thenRefused('municipality.ended', '/municipality', { expected: ['65.03'] });
  });
  it('is to another province, whose code the new code begins with', () => {
    given(nunukan)
      .when(move({ province: { code: '64', name: 'Kalimantan Timur' }, successor: '64.09' }))
      .thenRefused('municipality.same_province', '/province/code', { value: '64' });
    given(nunukan)
      .when(move({ successor: '63.03' }))
      .thenRefused('municipality.successor_of_other_province', '/successor', { value: '63.03' });
  });
  it('needs the new code to be registered', () =>
    given(nunukan).when(move({}, null)).thenRefused('municipality.successor_unknown', '/successor'));
  it('happens only to a registered municipality', () =>
    given().when(move()).thenRefused('municipality.unknown', '/municipality'));
});

it('the city of the article goes on as itself', () =>
  given(registered).when(merge('63.72')).thenRefused('municipality.successor_itself', '/into'));
