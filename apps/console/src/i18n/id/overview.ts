export const overview = {
  title: 'Ringkasan',
  lead: 'Isi catatan saat ini dan apa yang terakhir terjadi.',
  figuresTitle: 'Isi catatan',
  figures: {
    municipalities: 'Kabupaten dan kota',
    provinces: 'Provinsi',
    programs: 'Program',
    visits: 'Kunjungan',
    adoptions: 'Adopsi',
    observations: 'Angka capaian',
    indicators: 'Indikator',
  },
  activityTitle: 'Yang terakhir terjadi',
  activityEmpty: 'Belum ada kejadian yang tercatat',
  activityEmptyBody:
    'Kejadian pertama muncul di sini begitu sebuah program, kunjungan, keputusan, atau capaian dicatat.',
  dateUnknown: 'Tanggal tidak diketahui',
  recordedOn: 'dicatat {{when}} oleh {{office}}',
  sentence: {
    MunicipalityRenamed: 'Nama <m>{{municipality}}</m> berubah.',
    MunicipalitySplit: '<m>{{municipality}}</m> dimekarkan.',
    MunicipalityMerged: '<m>{{municipality}}</m> digabungkan ke dalam <c>{{counterpart}}</c>.',
    MunicipalityMoved: '<m>{{municipality}}</m> beralih ke provinsi lain.',
    OfficeHeld: 'Suatu jabatan di <m>{{municipality}}</m> mulai dipegang.',
    OfficeLeft: 'Suatu jabatan di <m>{{municipality}}</m> ditinggalkan.',
    ProgramLaunched: '<m>{{municipality}}</m> meluncurkan program <p>{{program}}</p>.',
    ProgramStageChanged: 'Program <p>{{program}}</p> di <m>{{municipality}}</m> berpindah tahap.',
    LegalBasisRecorded: 'Dasar hukum program <p>{{program}}</p> di <m>{{municipality}}</m> dicatat.',
    ProgramRenamed: '<m>{{municipality}}</m> mengganti nama program, kini bernama <p>{{program}}</p>.',
    ProgramBudgetReferenceRecorded:
      'Rujukan anggaran program <p>{{program}}</p> di <m>{{municipality}}</m> dicatat.',
    ProgramAgencyAssigned:
      '<m>{{municipality}}</m> menetapkan perangkat daerah penanggung jawab program <p>{{program}}</p>.',
    ProgramAgencyChanged:
      '<m>{{municipality}}</m> mengganti perangkat daerah penanggung jawab program <p>{{program}}</p>.',
    ProgramRevised: '<m>{{municipality}}</m> memperbarui keterangan program <p>{{program}}</p>.',
    ProgramAliasAdded: 'Nama lain program <p>{{program}}</p> di <m>{{municipality}}</m> ditambahkan.',
    ProgramIndicatorAdopted: '<m>{{municipality}}</m> menambahkan indikator pada program <p>{{program}}</p>.',
    ProgramIndicatorDropped: '<m>{{municipality}}</m> melepas indikator dari program <p>{{program}}</p>.',
    ProgramSuspended: '<m>{{municipality}}</m> menghentikan sementara program <p>{{program}}</p>.',
    ProgramResumed: '<m>{{municipality}}</m> melanjutkan program <p>{{program}}</p>.',
    ProgramDiscontinued: '<m>{{municipality}}</m> menghentikan program <p>{{program}}</p>.',
    ProgramSuperseded: 'Program lain di <m>{{municipality}}</m> menggantikan program <p>{{program}}</p>.',
    ProgramMerged: 'Catatan ganda program <p>{{program}}</p> di <m>{{municipality}}</m> ditutup.',
    ProgramDerived: '<m>{{municipality}}</m> mencatat asal-usul program <p>{{program}}</p>.',
    ProgramConfirmedAlive: '<m>{{municipality}}</m> menyatakan program <p>{{program}}</p> masih berjalan.',
    VisitPlanned: '<m>{{municipality}}</m> merencanakan <v>kunjungan</v> ke <c>{{counterpart}}</c>.',
    VisitInvited:
      '<m>{{municipality}}</m> mengirim undangan <v>kunjungan</v> bersama <c>{{counterpart}}</c>.',
    VisitRescheduled:
      '<m>{{municipality}}</m> menjadwalkan ulang <v>kunjungan</v> ke <c>{{counterpart}}</c>.',
    VisitCancelled: '<m>{{municipality}}</m> membatalkan <v>kunjungan</v> bersama <c>{{counterpart}}</c>.',
    VisitPlannedAgain:
      '<m>{{municipality}}</m> merencanakan kembali <v>kunjungan</v> ke <c>{{counterpart}}</c>.',
    VisitHeld: '<m>{{municipality}}</m> melaksanakan <v>kunjungan</v> ke <c>{{counterpart}}</c>.',
    HostConfirmed: '<c>{{counterpart}}</c> mengonfirmasi <v>kunjungan</v> <m>{{municipality}}</m>.',
    VisitAttested:
      '<m>{{municipality}}</m> memberi keterangan atas <v>kunjungan</v> bersama <c>{{counterpart}}</c>.',
    VisitDisputed:
      '<m>{{municipality}}</m> menyanggah catatan <v>kunjungan</v> bersama <c>{{counterpart}}</c>.',
    VisitReconciled:
      '<m>{{municipality}}</m> dan <c>{{counterpart}}</c> sepakat tentang <v>kunjungan</v> mereka.',
    TripReportFiled:
      '<m>{{municipality}}</m> menyerahkan laporan <v>kunjungan</v> ke <c>{{counterpart}}</c>.',
    FollowUpPlanned:
      '<m>{{municipality}}</m> merencanakan tindak lanjut <v>kunjungan</v> bersama <c>{{counterpart}}</c>.',
    FollowUpDone:
      '<m>{{municipality}}</m> menyelesaikan tindak lanjut <v>kunjungan</v> bersama <c>{{counterpart}}</c>.',
    AdoptionIntended:
      '<m>{{municipality}}</m> menyatakan niat <a>mengadopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionDecided:
      '<m>{{municipality}}</m> memutuskan <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>: {{decision}}.',
    AdoptionImplemented:
      '<m>{{municipality}}</m> <a>menerapkan</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AttributionClaimed:
      'Asal-usul <a>adopsi</a> <p>{{program}}</p> oleh <m>{{municipality}}</m> dari <c>{{counterpart}}</c> dinyatakan.',
    FeasibilityAssessed:
      '<m>{{municipality}}</m> mengkaji kelayakan <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AgreementSigned:
      '<m>{{municipality}}</m> menandatangani kesepakatan tentang <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionInstrumentIssued:
      '<m>{{municipality}}</m> menetapkan produk hukum untuk <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionBudgeted:
      '<m>{{municipality}}</m> menganggarkan <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    TrialStarted:
      '<m>{{municipality}}</m> memulai <a>uji coba</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    TrialEvaluated:
      '<m>{{municipality}}</m> mengevaluasi <a>uji coba</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionScaled:
      '<m>{{municipality}}</m> <a>memperluas</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionSuspended:
      '<m>{{municipality}}</m> menangguhkan <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionResumed:
      '<m>{{municipality}}</m> melanjutkan kembali <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionWithdrawn:
      '<m>{{municipality}}</m> menarik kembali upaya <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionDiscontinued:
      '<m>{{municipality}}</m> menghentikan <a>penerapan</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AdoptionSuperseded:
      'Upaya lain <m>{{municipality}}</m> menggantikan <a>adopsi</a> <p>{{program}}</p> dari <c>{{counterpart}}</c>.',
    AttributionDisputed:
      'Asal-usul <a>adopsi</a> <p>{{program}}</p> oleh <m>{{municipality}}</m> dari <c>{{counterpart}}</c> disanggah.',
    AttributionDisputeResolved:
      'Sanggahan atas asal-usul <a>adopsi</a> <p>{{program}}</p> oleh <m>{{municipality}}</m> dari <c>{{counterpart}}</c> diselesaikan.',
    OutcomeRecorded: '<m>{{municipality}}</m>: <i>{{indicator}}</i> {{period}} sebesar {{value}} ({{kind}}).',
    OutcomeStatement: '<m>{{municipality}}</m>: pernyataan tentang <i>{{indicator}}</i>, {{period}}.',
    OutcomeVerified: 'Angka <m>{{municipality}}</m> untuk <i>{{indicator}}</i> {{period}} diverifikasi.',
    OutcomePublished: 'Angka <m>{{municipality}}</m> untuk <i>{{indicator}}</i> {{period}} dipublikasikan.',
    MethodBreakDeclared:
      '<m>{{municipality}}</m> mengukur <i>{{indicator}}</i> dengan cara lain sejak {{period}}.',
    FactCorrected: 'Catatan <i>{{indicator}}</i> {{period}} di <m>{{municipality}}</m> dikoreksi.',
  },
};
