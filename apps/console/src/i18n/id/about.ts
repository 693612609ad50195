export const about = {
  title: 'Tentang Tiru',
  lead: 'Tiru mencatat program daerah: siapa meluncurkan apa, siapa berkunjung ke mana, apa yang diputuskan, dan apakah berhasil. Catatan tidak pernah ditimpa; yang diketahui pada hari apa pun dapat ditampilkan lagi.',
  version: 'Versi',
  codeList: 'Daftar kode wilayah',
  edition: 'edisi {{edition}}',
  data: 'Sumber data dan lisensinya',
  licence: 'Lisensi',
  api: 'Untuk pengembang dan analis',
  apiBody: 'Semua yang tampak di sini juga dapat diambil lewat API.',
  apiLink: 'Dokumentasi API',
};

export const municipality = {
  title: 'Daerah',
  facts: 'Ikhtisar',
  code: 'Kode Kemendagri',
  kind: 'Jenis',
  province: 'Provinsi',
  codeList: 'Daftar kode',
  population: 'Jumlah penduduk',
  populationEmpty: 'Jumlah penduduk belum tercatat; angka per penduduk belum dapat dihitung.',
  programs: 'Program',
  programsEmpty: 'Belum ada program yang tercatat dari daerah ini.',
  visits: 'Kunjungan',
  visitsEmpty: 'Belum ada kunjungan yang tercatat, sebagai tamu maupun tuan rumah.',
  adoptions: 'Adopsi',
  adoptionsEmpty: 'Belum ada adopsi yang tercatat oleh daerah ini.',
  outcomes: 'Capaian',
  outcomesEmpty: 'Belum ada capaian yang tercatat.',
};

export const units = {
  person: 'orang',
  visit: 'kunjungan',
  service: 'layanan',
  household: 'rumah tangga',
  stall: 'lapak',
  unit: 'unit',
  RT: 'RT',
  't/day': 'ton/hari',
  IDR: 'rupiah',
  '%': 'persen',
};
