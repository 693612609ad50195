import { getProvinces, getRegencies } from 'idn-area-data';
import type { SeedCommand } from './seed-command.js';
import { sinceUnknown } from './provenance.js';

const decree = 'Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025';

// Read once while the module loads, so that the commands after it are a plain list in their order.
const provinceNames = new Map((await getProvinces()).map(({ code, name }) => [code, name]));
const municipalities = await getRegencies({ transform: true });

/** The regencies and cities of Indonesia, from the npm package `idn-area-data` (data under ODbL 1.0). */
export function* areas(): Iterable<SeedCommand> {
  for (const { code, name, provinceCode } of municipalities) {
    const province = { code: provinceCode, name: provinceNames.get(provinceCode) ?? provinceCode };
    yield {
      key: `municipality/${code}`,
      category: 'municipality',
      streamId: code,
      command: {
        type: 'RegisterMunicipality',
        data: {
          code,
          name,
          kind: name.startsWith('Kota ') ? 'city' : 'regency',
          province,
          codeList: { name: 'Kode dan Data Wilayah Administrasi Pemerintahan', edition: '300.2.2-2138/2025' },
        },
      },
      provenance: {
        effectiveFrom: sinceUnknown,
        source: { type: 'official_document', reference: `${decree}, by idn-area-data 4.0.1 (ODbL 1.0)` },
      },
    };
  }
}
