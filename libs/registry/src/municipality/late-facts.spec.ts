import { banjarbaru, registered } from '../../test/fixtures/municipality-examples.js';
import { scenario } from '../../test/fixtures/scenario.js';
import type { PreciseDate } from '../vocabulary/calendar.js';
import { municipality, type MunicipalityEvent } from './municipality.js';
import { hadEndedBy } from './existence.js';

const { given } = scenario(municipality);
const onDay = (date: string): PreciseDate => ({ date, precision: 'day' });
const ended = (effectiveFrom?: PreciseDate): MunicipalityEvent =>
  ({
    type: 'MunicipalityMerged',
    data: { into: '63.03', instrument: 'Undang-Undang' },
    ...(effectiveFrom && { effectiveFrom }),
  }) as MunicipalityEvent;
const merged = ended(onDay('2023-06-01'));
const refused = ['municipality.ended', '/municipality', { expected: ['63.03'] }] as const;

const mayor = { office: 'Wali Kota', name: 'A', capacity: 'definitive' as const };
const hold = (from: PreciseDate, until?: PreciseDate) => ({
  type: 'HoldOffice' as const,
  data: { ...mayor, from, ...(until && { until }) },
});
const leave = (on: PreciseDate) => ({ type: 'LeaveOffice' as const, data: { ...mayor, on } });
const held: MunicipalityEvent = { type: 'OfficeHeld', data: { ...mayor, from: onDay('2021-02-26') } };

describe('of a municipality that has ended', () => {
  it('an office that was held before is recorded late', () => {
    const late = hold(onDay('2021-02-26'), onDay('2023-06-01'));
    given(registered, merged).when(late).then({ type: 'OfficeHeld', data: late.data });
    const left = leave(onDay('2023-06-01'));
    given(registered, held, merged).when(left).then({ type: 'OfficeLeft', data: left.data });
  });
  it('no office is taken on its last day or after, and none is left after it', () => {
    for (const from of ['2023-06-01', '2023-07-01'])
      given(registered, merged)
        .when(hold(onDay(from)))
        .thenRefused(...refused);
    given(registered, merged)
      .when(hold(onDay('2021-02-26'), onDay('2023-06-02')))
      .thenRefused(...refused);
    given(registered, held, merged)
      .when(leave(onDay('2023-06-02')))
      .thenRefused(...refused);
  });
  it('figures of a year that had begun before are recorded late', () => {
    const counted = (year: number) => ({ year, population: 1, basis: 'census' as const });
    given(registered, merged)
      .when({ type: 'RecordPopulation', data: counted(2023) })
      .then({ type: 'PopulationRecorded', data: counted(2023) });
    given(registered, merged)
      .when({ type: 'RecordPopulation', data: counted(2024) })
      .thenRefused(...refused);
    given(registered, merged)
      .when({ type: 'RecordArea', data: { year: 2024, areaKm2: '1', basis: 'unstated' } })
      .thenRefused(...refused);
  });
  it('nothing is recorded late that has no day of its own, or where nobody knows since when it has ended', () => {
    given(registered, merged)
      .when({ type: 'RenameMunicipality', data: { name: `${banjarbaru.name} Raya` } })
      .thenRefused(...refused);
    for (const unknown of [ended(), ended({ date: null, precision: 'unknown' })]) {
      given(registered, unknown)
        .when(hold(onDay('2021-02-26')))
        .thenRefused(...refused);
      given(registered, held, unknown)
        .when(leave({ date: null, precision: 'unknown' }))
        .thenRefused(...refused);
    }
  });
});

describe('whether a municipality had ended by a day', () => {
  it.each([
    [onDay('2023-06-01'), '2023-05-31', false],
    [onDay('2023-06-01'), '2023-06-01', true],
    [{ date: '2023-01-01', precision: 'year' as const }, '2023-12-30', false],
    [{ date: '2023-01-01', precision: 'year' as const }, '2023-12-31', true],
    [onDay('2023-06-01'), undefined, false],
    [null, '1999-01-01', true],
    [null, undefined, true],
  ])('%j on %s: %s', (endedOn, day, had) => expect(hadEndedBy(endedOn, day)).toBe(had));
});
