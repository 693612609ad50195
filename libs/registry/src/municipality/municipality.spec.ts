import { scenario } from '../../test/fixtures/scenario.js';
import { municipality, municipalityStream, type MunicipalityEvent } from './municipality.js';

const { given } = scenario(municipality);

const banjarbaru = {
  code: '63.72',
  name: 'Kota Banjarbaru',
  kind: 'city' as const,
  province: { code: '63', name: 'Kalimantan Selatan' },
  codeList: { name: 'Kepmendagri', edition: '300.2.2-2138/2025' },
};
const registered: MunicipalityEvent = { type: 'MunicipalityRegistered', data: banjarbaru };
const counted = { type: 'PopulationRecorded' as const, data: { year: 2025, population: 285546 } };

describe('a municipality', () => {
  it('has its code in the name of its stream', () =>
    expect(municipalityStream('63.72')).toBe('municipality-63.72'));

  it('is registered from the code list', () =>
    given().when({ type: 'RegisterMunicipality', data: banjarbaru }).then(registered));

  it('is registered once, however often the list is loaded', () =>
    given(registered).when({ type: 'RegisterMunicipality', data: banjarbaru }).thenNothing());

  it('is not registered again when a newer edition says the same of it', () =>
    given(registered)
      .when({
        type: 'RegisterMunicipality',
        data: { ...banjarbaru, codeList: { name: 'Kepmendagri', edition: '2030' } },
      })
      .thenNothing());

  it('does not change its name by being registered again', () =>
    given(registered)
      .when({ type: 'RegisterMunicipality', data: { ...banjarbaru, name: 'Kota Banjar Baru' } })
      .thenRefused('municipality.already_registered', '/code', { kind: 'conflict', value: '63.72' }));

  it('lies in the province its code begins with', () =>
    given()
      .when({
        type: 'RegisterMunicipality',
        data: { ...banjarbaru, province: { code: '33', name: 'Jawa Tengah' } },
      })
      .thenRefused('municipality.province_differs', '/province/code', { value: '33', expected: ['63'] }));

  it('needs a code of the ministry’s form', () =>
    given()
      .when({ type: 'RegisterMunicipality', data: { ...banjarbaru, code: '6372' } })
      .thenRefused('municipality.field_invalid', '/code', { value: '6372' }));
});

describe('the population of a municipality', () => {
  it('is recorded by year', () =>
    given(registered).when({ type: 'RecordPopulation', data: counted.data }).then(counted));

  it('is recorded once a year', () =>
    given(registered, counted).when({ type: 'RecordPopulation', data: counted.data }).thenNothing());

  it('is not overwritten by another figure', () =>
    given(registered, counted)
      .when({ type: 'RecordPopulation', data: { year: 2025, population: 290000 } })
      .thenRefused('municipality.population_already_recorded', '/population', { expected: ['285546'] }));

  it('belongs to a registered municipality', () =>
    given()
      .when({ type: 'RecordPopulation', data: counted.data })
      .thenRefused('municipality.unknown', '/municipality', { kind: 'missing' }));
});
