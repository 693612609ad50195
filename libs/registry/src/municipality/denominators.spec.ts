import { registered } from '../../test/fixtures/municipality-examples.js';
import { scenario } from '../../test/fixtures/scenario.js';
import type { DataOf } from '../catalogue.js';
import { municipality, type MunicipalityEvent } from './municipality.js';

const { given } = scenario(municipality);

const population = (change: Partial<DataOf<'PopulationRecorded'>> = {}): MunicipalityEvent => ({
  type: 'PopulationRecorded',
  data: { year: 2025, population: 285546, basis: 'civil_registry', ...change },
});
const people = (change: Partial<DataOf<'PopulationRecorded'>> = {}) => ({
  type: 'RecordPopulation' as const,
  data: { year: 2025, population: 285546, basis: 'civil_registry' as const, ...change },
});

describe('the population of a municipality', () => {
  it('is recorded by year and by how people were counted', () =>
    given(registered).when(people()).then(population()));
  it('may be recorded without a word on how they were counted', () =>
    given(registered)
      .when({ type: 'RecordPopulation', data: { year: 2025, population: 285546 } })
      .then(population({ basis: 'unstated' })));
  it('is recorded once', () => given(registered, population()).when(people()).thenNothing());
  it('has two values for one year when it was counted twice', () => {
    given(registered, population())
      .when(people({ basis: 'projection', population: 282_000 }))
      .then(population({ basis: 'projection', population: 282_000 }));
    given(registered, population({ edition: 'DKB semester I' }))
      .when(people({ edition: 'DKB semester II', population: 286_000 }))
      .then(population({ edition: 'DKB semester II', population: 286_000 }));
  });
  it('is not overwritten by another figure of the same count', () =>
    given(registered, population(), population({ basis: 'projection', population: 1 }))
      .when(people({ population: 290_000 }))
      .thenRefused('municipality.population_already_recorded', '/population', { expected: ['285546'] }));
  it('belongs to a registered municipality', () =>
    given().when(people()).thenRefused('municipality.unknown', '/municipality', { kind: 'missing' }));
  it('is counted in a way the registry knows', () =>
    given(registered)
      .when(people({ basis: 'guess' as 'survey' }))
      .thenRefused('municipality.field_invalid', '/basis', {
        expected: ['census', 'civil_registry', 'projection', 'survey', 'unstated'],
      }));
});

describe('the households of a municipality', () => {
  const data = { year: 2025, households: 91_000, basis: 'civil_registry' as const };
  const recorded: MunicipalityEvent = { type: 'HouseholdsRecorded', data };

  it('are recorded by year, once', () => {
    given(registered).when({ type: 'RecordHouseholds', data }).then(recorded);
    given(registered, recorded).when({ type: 'RecordHouseholds', data }).thenNothing();
  });
  it('of a census stand beside those of the civil registry', () =>
    given(registered, recorded)
      .when({ type: 'RecordHouseholds', data: { ...data, basis: 'census', households: 80_000 } })
      .then({ type: 'HouseholdsRecorded', data: { ...data, basis: 'census', households: 80_000 } }));
  it('are not overwritten', () =>
    given(registered, recorded)
      .when({ type: 'RecordHouseholds', data: { ...data, households: 92_000 } })
      .thenRefused('municipality.households_already_recorded', '/households', { expected: ['91000'] }));
});

describe('the area of a municipality', () => {
  const data = { year: 2025, areaKm2: '305.155', basis: 'code_list' as const };
  const recorded: MunicipalityEvent = { type: 'AreaRecorded', data };

  it('is recorded to the last digit, once', () => {
    given(registered).when({ type: 'RecordArea', data }).then(recorded);
    given(registered, recorded)
      .when({ type: 'RecordArea', data: { ...data, areaKm2: '305.1550' } })
      .thenNothing();
  });
  it('has another value where another measured it', () =>
    given(registered, recorded)
      .when({ type: 'RecordArea', data: { ...data, areaKm2: '371.38', basis: 'statistics_office' } })
      .then({ type: 'AreaRecorded', data: { ...data, areaKm2: '371.38', basis: 'statistics_office' } }));
  it('is not overwritten', () =>
    given(registered, recorded)
      .when({ type: 'RecordArea', data: { ...data, areaKm2: '305.16' } })
      .thenRefused('municipality.area_already_recorded', '/areaKm2', { expected: ['305.155'] }));
  it.each(['0', '0.000', '-305'])('is not %s', (areaKm2) =>
    given(registered)
      .when({ type: 'RecordArea', data: { ...data, areaKm2 } })
      .thenRefused('municipality.area_not_positive', '/areaKm2', { value: areaKm2 }),
  );
  it('is a decimal number', () =>
    given(registered)
      .when({ type: 'RecordArea', data: { ...data, areaKm2: '305,155' } })
      .thenRefused('municipality.field_invalid', '/areaKm2'));
});
