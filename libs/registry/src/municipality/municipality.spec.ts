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

describe('the name of a municipality', () => {
  const renamed: MunicipalityEvent = {
    type: 'MunicipalityRenamed',
    data: { from: 'Kota Banjarbaru', to: 'Kota Banjar Baru' },
  };
  const rename = (name: string, instrument?: string) =>
    ({ type: 'RenameMunicipality', data: { name, ...(instrument && { instrument }) } }) as const;

  it('is changed by law', () =>
    given(registered)
      .when(rename('Kota Banjar Baru', 'Peraturan Pemerintah'))
      .then({
        ...renamed,
        data: { ...renamed.data, instrument: 'Peraturan Pemerintah' },
      } as MunicipalityEvent));
  it('is changed once, and may be changed back', () => {
    given(registered, renamed).when(rename('Kota Banjar Baru')).thenNothing();
    given(registered, renamed)
      .when(rename('Kota Banjarbaru'))
      .then({ type: 'MunicipalityRenamed', data: { from: 'Kota Banjar Baru', to: 'Kota Banjarbaru' } });
  });
  it('is known by the list of before and by the list of after', () => {
    given(registered, renamed).when({ type: 'RegisterMunicipality', data: banjarbaru }).thenNothing();
    given(registered, renamed)
      .when({ type: 'RegisterMunicipality', data: { ...banjarbaru, name: 'Kota Banjar Baru' } })
      .thenNothing();
  });
  it('belongs to a registered municipality', () =>
    given()
      .when(rename('Kota Banjarbaru'))
      .thenRefused('municipality.unknown', '/municipality', { kind: 'missing' }));
});
