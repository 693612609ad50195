import type { GivenCommand, PreciseDate, Source } from '#registry';
import { seedId, type SeedCommand } from './seed-command.js';
import { press, seedArticle, since, sinceUnknown } from './provenance.js';

type Launch = Omit<Extract<GivenCommand, { type: 'LaunchProgram' }>['data'], 'programId'>;

export type ProgramName =
  | 'rt-mandiri'
  | 'home-care'
  | 'waste-management'
  | 'market-management'
  | 'urban-planning'
  | 'water-tourism'
  | 'jepara-care'
  | 'jepara-waste-management'
  | 'tabalong-home-care';

/** Id of a program by its name in the sample data. */
export const programOf = (name: ProgramName): string => seedId(`program/${name}`);

function launch(name: ProgramName, since: PreciseDate, source: Source, data: Launch): SeedCommand {
  const programId = programOf(name);
  return {
    key: `program/${name}`,
    category: 'program',
    streamId: programId,
    command: { type: 'LaunchProgram', data: { programId, ...data } },
    provenance: { effectiveFrom: since, source },
  };
}

const banjarbaru: Pick<Launch, 'municipality' | 'aliases' | 'stage'> = {
  municipality: '63.72',
  aliases: [],
  stage: 'implementation',
};

/** The six programs of Banjarbaru that Jepara came to study or wanted to take over. */
function* banjarbaruPrograms(): Iterable<SeedCommand> {
  yield launch('rt-mandiri', since('2022'), press('kanalkalimantan.com', '2022'), {
    ...banjarbaru,
    name: { id: 'RT Mandiri', en: 'Self-reliant neighbourhoods (RT Mandiri)' },
    sector: 'community_empowerment',
    summary: {
      id: 'Hibah barang bagi rukun tetangga; percontohan di 60 RT, 3 di setiap kelurahan',
      en: 'Grants in goods for neighbourhood units; pilot in 60 units, 3 in each ward',
    },
    stage: 'trial',
    indicators: ['rtm.rt_reached', 'rtm.rt_total', 'rtm.grant_per_rt'],
  });
  yield {
    key: 'program/rt-mandiri/legal-basis',
    category: 'program',
    streamId: programOf('rt-mandiri'),
    command: { type: 'RecordLegalBasis', data: { kind: 'head_regulation', number: '77', year: 2021 } },
    provenance: { effectiveFrom: since('2021'), source: press('kalsel.antaranews.com') },
  };
  yield launch('home-care', sinceUnknown, seedArticle, {
    ...banjarbaru,
    name: { id: 'Home Care', en: 'Home Care' },
    aliases: ['Homecare'],
    sector: 'health',
    summary: { id: 'Pelayanan pasien di rumahnya', en: 'Care for patients in their homes' },
    indicators: ['hc.persons_served', 'hc.visits_quota', 'hc.running_as_expected'],
  });
  yield launch('waste-management', sinceUnknown, seedArticle, {
    ...banjarbaru,
    name: { id: 'Pengelolaan Sampah', en: 'Waste management' },
    sector: 'waste_management',
    indicators: ['wm.generation', 'wm.landfilled', 'wm.regional_site_quota'],
  });
  yield launch('market-management', since('2021-02-16'), press('klikkalimantan.com', '2021-02'), {
    ...banjarbaru,
    name: { id: 'Pengelolaan Pasar (Pasar Bauntung)', en: 'Market management (Pasar Bauntung)' },
    aliases: ['Pasar Bauntung'],
    sector: 'trade_and_markets',
    indicators: ['mk.stalls', 'mk.stalls_empty', 'mk.stalls_active', 'mk.retribution_realised'],
  });
  yield launch('urban-planning', sinceUnknown, seedArticle, {
    ...banjarbaru,
    name: { id: 'Penataan Kota', en: 'Urban planning' },
    sector: 'spatial_planning',
    indicators: [],
  });
  yield launch('water-tourism', sinceUnknown, seedArticle, {
    ...banjarbaru,
    name: { id: 'Pengelolaan Wisata Air', en: 'Water tourism' },
    sector: 'tourism',
    indicators: [],
  });
}

/** Programs of others, which the claims and happenings name. No source ties them to Banjarbaru. */
function* programsOfOthers(): Iterable<SeedCommand> {
  yield launch('jepara-care', since('2023-04-05'), press('kompas86.id; betanews.id'), {
    municipality: '33.20',
    name: { id: 'Jepara Care', en: 'Jepara Care' },
    aliases: ['Jepara Care Visit', 'Layanan Jepara Care'],
    sector: 'health',
    summary: {
      id: 'Kunjungan rumah oleh dinas sosial, dinas kesehatan, Baznas, dan PMI; tahap pertama enam bulan',
      en: 'Home visits by the social office, the health office, Baznas and PMI; first phase of six months',
    },
    stage: 'implementation',
    indicators: ['hc.persons_served'],
  });
  const regulation = press('Peraturan Bupati Jepara 46/2018, by murianews.com', '2018');
  yield launch('jepara-waste-management', sinceUnknown, regulation, {
    municipality: '33.20',
    name: { id: 'Pengelolaan Sampah', en: 'Waste management' },
    aliases: [],
    sector: 'waste_management',
    stage: 'implementation',
    indicators: ['wm.generation', 'wm.managed_share', 'wm.reduction_share', 'wm.handling_share'],
  });
  yield launch('tabalong-home-care', since('2025'), press('mercubenua.net'), {
    municipality: '63.09',
    name: { id: 'Home Care Tabalong', en: 'Home care in Tabalong' },
    aliases: [],
    sector: 'health',
    stage: 'implementation',
    indicators: [],
  });
}

export function* programs(): Iterable<SeedCommand> {
  yield* banjarbaruPrograms();
  yield* programsOfOthers();
}
