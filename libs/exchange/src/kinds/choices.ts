import type * as registry from '#registry';
import type { Label } from '#registry';

/** What a column may hold: codes of the registry, each by its code or its name in either language. */
export type Choices = Readonly<Record<string, Label>>;

type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], Label>>;

export const sectorNames: Of<typeof registry.sectors> = {
  community_empowerment: { id: 'Pemberdayaan masyarakat', en: 'Community empowerment' },
  health: { id: 'Kesehatan', en: 'Health' },
  waste_management: { id: 'Pengelolaan sampah', en: 'Waste management' },
  trade_and_markets: { id: 'Perdagangan dan pasar', en: 'Trade and markets' },
  spatial_planning: { id: 'Penataan ruang', en: 'Spatial planning' },
  tourism: { id: 'Pariwisata', en: 'Tourism' },
  social_protection: { id: 'Perlindungan sosial', en: 'Social protection' },
};

export const stageNames: Of<typeof registry.programStages> = {
  initiative: { id: 'Inisiatif', en: 'Initiative' },
  trial: { id: 'Uji coba', en: 'Trial' },
  implementation: { id: 'Penerapan', en: 'Implementation' },
};

export const visitKindNames: Of<typeof registry.visitKinds> = {
  study_visit: { id: 'Studi tiru', en: 'Study visit (studi tiru)' },
  comparative_study: { id: 'Studi banding', en: 'Comparative study' },
  working_visit: { id: 'Kunjungan kerja', en: 'Working visit' },
  reference_study: { id: 'Kaji rujukan', en: 'Reference study' },
};

export const decisionNames: Of<typeof registry.decisions> = {
  adopt: { id: 'Diadopsi utuh', en: 'Adopted in full' },
  adapt: { id: 'Diadopsi dengan penyesuaian', en: 'Adopted with changes' },
  partial: { id: 'Diadopsi sebagian', en: 'Adopted in part' },
  decline: { id: 'Tidak diadopsi', en: 'Not adopted' },
  defer: { id: 'Ditunda', en: 'Deferred' },
  refer: { id: 'Dirujuk ke program lain', en: 'Referred to another program' },
};

export const claimantNames: Of<typeof registry.claimants> = {
  registry: { id: 'Tiru (pencatat)', en: 'Tiru (the registry)' },
  press: { id: 'Pers', en: 'Press' },
  adopter: { id: 'Daerah pengadopsi', en: 'Adopting municipality' },
  origin: { id: 'Daerah asal', en: 'Municipality of origin' },
  verifier: { id: 'Verifikator', en: 'Verifier' },
};

export const claimBasisNames: Of<typeof registry.claimBases> = {
  co_occurrence: { id: 'Terjadi berdekatan', en: 'Happened close together' },
  press_report: { id: 'Berita pers', en: 'Press report' },
  declaration: { id: 'Pernyataan', en: 'Declaration' },
  signed_agreement: { id: 'Perjanjian yang ditandatangani', en: 'Signed agreement' },
  legal_instrument: { id: 'Produk hukum daerah', en: 'Legal instrument' },
  site_verification: { id: 'Verifikasi di lokasi', en: 'Verification on site' },
};

export const countBasisNames: Of<typeof registry.countBases> = {
  person: { id: 'orang', en: 'people' },
  visit: { id: 'kunjungan', en: 'visits' },
  service: { id: 'layanan', en: 'services' },
  household: { id: 'rumah tangga', en: 'households' },
  unit: { id: 'unit', en: 'units' },
};

export const valueKindNames: Of<typeof registry.valueKinds> = {
  baseline: { id: 'Data dasar', en: 'Baseline' },
  target: { id: 'Target', en: 'Target' },
  quota: { id: 'Kuota', en: 'Quota' },
  actual: { id: 'Realisasi', en: 'Actual' },
  projection: { id: 'Proyeksi', en: 'Projection' },
};

export const observationStatusNames: Of<typeof registry.observationStatuses> = {
  normal: { id: 'Normal', en: 'Normal' },
  estimated: { id: 'Perkiraan', en: 'Estimated' },
  provisional: { id: 'Sementara', en: 'Provisional' },
  break: { id: 'Deret terputus', en: 'Break in series' },
  missing: { id: 'Tidak tersedia', en: 'Missing' },
  cannot_exist: { id: 'Tidak mungkin ada', en: 'Cannot exist' },
};

export const directionNames: Of<typeof registry.directions> = {
  higher_better: { id: 'Makin tinggi makin baik', en: 'Higher is better' },
  lower_better: { id: 'Makin rendah makin baik', en: 'Lower is better' },
  context: { id: 'Angka konteks, tanpa arah baik atau buruk', en: 'Context figure, neither good nor bad' },
};

export const aggregationNames: Of<typeof registry.aggregations> = {
  sum: { id: 'Jumlah', en: 'Sum' },
  mean: { id: 'Rata-rata', en: 'Mean' },
  median: { id: 'Median', en: 'Median' },
  last: { id: 'Nilai terakhir', en: 'Last value' },
  ratio_of_sums: {
    id: 'Jumlah pembilang dibagi jumlah penyebut',
    en: 'Sum of numerators over sum of denominators',
  },
  distinct: { id: 'Masing-masing dihitung sekali', en: 'Each counted once' },
  none: { id: 'Tidak diagregasi', en: 'Not aggregated' },
};

export const sourceTypeNames: Of<typeof registry.sourceTypes> = {
  official_document: { id: 'Dokumen resmi', en: 'Official document' },
  self_declaration: { id: 'Pernyataan sendiri', en: 'Self-declaration' },
  press: { id: 'Berita pers', en: 'Press report' },
  third_party: { id: 'Pihak ketiga', en: 'Third party' },
  verified: { id: 'Terverifikasi', en: 'Verified' },
};

export const municipalityKindNames: Of<typeof registry.municipalityKinds> = {
  regency: { id: 'Kabupaten', en: 'Regency' },
  city: { id: 'Kota', en: 'City' },
};

export const populationBasisNames: Of<typeof registry.populationBases> = {
  census: { id: 'Sensus penduduk', en: 'Population census' },
  civil_registry: { id: 'Data kependudukan (Dukcapil)', en: 'Civil registry (Dukcapil)' },
  projection: { id: 'Proyeksi penduduk', en: 'Projection' },
  survey: { id: 'Survei', en: 'Survey' },
  unstated: { id: 'Tidak disebutkan', en: 'Not stated' },
};

export const areaBasisNames: Of<typeof registry.areaBases> = {
  code_list: { id: 'Daftar kode wilayah', en: 'List of area codes' },
  geospatial_survey: { id: 'Pengukuran geospasial', en: 'Geospatial measurement' },
  statistics_office: { id: 'Badan Pusat Statistik', en: 'Statistics Indonesia (BPS)' },
  unstated: { id: 'Tidak disebutkan', en: 'Not stated' },
};

export const legalBasisKindNames: Of<typeof registry.legalBasisKinds> = {
  decree: { id: 'Keputusan kepala daerah', en: 'Decree of the head of region' },
  head_regulation: { id: 'Peraturan kepala daerah', en: 'Regulation of the head of region' },
  by_law: { id: 'Peraturan daerah', en: 'Regional by-law' },
};

export const normalisationNames: Of<readonly ['none', 'per_capita', 'per_household', 'per_km2']> = {
  none: { id: 'Apa adanya', en: 'As it is' },
  per_capita: { id: 'Per penduduk', en: 'Per inhabitant' },
  per_household: { id: 'Per rumah tangga', en: 'Per household' },
  per_km2: { id: 'Per kilometer persegi', en: 'Per square kilometre' },
};

export const valueTypeNames: Of<typeof registry.valueTypes> = {
  number: { id: 'Angka', en: 'Number' },
  statement: { id: 'Pernyataan', en: 'Statement' },
};
