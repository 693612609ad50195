import type { SeedCommand } from './seed-command.js';
import { since } from './provenance.js';

/** People in the civil registry, as published with the decree of 2025: the five municipalities of the story. */
const people: Readonly<Record<string, number>> = {
  '63.72': 285_546,
  '33.20': 1_283_687,
  '19.02': 192_405,
  '35.04': 1_139_224,
  '63.09': 267_787,
};

export function* population(): Iterable<SeedCommand> {
  for (const [code, count] of Object.entries(people))
    yield {
      key: `population/${code}/2025`,
      category: 'municipality',
      streamId: code,
      command: { type: 'RecordPopulation', data: { year: 2025, population: count } },
      provenance: {
        effectiveFrom: { ...since('2025'), textInSource: 'Tahun 2025' },
        source: {
          type: 'official_document',
          reference:
            'Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025, by github.com/cahyadsn/wilayah (MIT)',
        },
      },
    };
}
