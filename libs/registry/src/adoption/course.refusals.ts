import { refusing } from '../domain-error.js';

const refusal = refusing('adoption');

export const trialReversed = (from: string, to: string) =>
  refusal(
    'invalid',
    'trial_reversed',
    '/to',
    to,
    { en: 'the trial would end before it begins', id: 'uji coba berakhir sebelum dimulai' },
    { en: `${from} or later`, id: `${from} atau sesudahnya` },
  );

export const trialAfterImplementation = (stage: string) =>
  refusal(
    'conflict',
    'trial_after_implementation',
    '/adoption',
    stage,
    {
      en: 'it is already in practice, so it is no longer tried',
      id: 'program sudah diterapkan, jadi tidak lagi diujicobakan',
    },
    { en: 'scale it, or begin a new attempt', id: 'perluas, atau mulai upaya baru' },
  );

const rests = {
  StartTrial: { en: 'no trial starts', id: 'uji coba tidak dimulai' },
  ImplementAdoption: { en: 'nothing is put into practice', id: 'tidak ada yang diterapkan' },
  ScaleAdoption: { en: 'nothing is scaled', id: 'tidak ada yang diperluas' },
} as const;

export const resting = (command: keyof typeof rests) =>
  refusal(
    'conflict',
    'suspended',
    '/adoption',
    'suspended',
    {
      en: `this attempt is suspended: ${rests[command].en} meanwhile`,
      id: `upaya ini ditangguhkan: selama itu ${rests[command].id}`,
    },
    { en: 'resume it first', id: 'lanjutkan kembali lebih dahulu' },
  );

export const trialRunning = (from: string) =>
  refusal(
    'conflict',
    'trial_running',
    '/from',
    from,
    { en: 'another trial of this attempt still runs', id: 'uji coba lain dari upaya ini masih berjalan' },
    { en: 'evaluate that one first', id: 'evaluasi dahulu yang itu' },
  );

export const trialUnfounded = (feasible: boolean | null) =>
  refusal(
    'conflict',
    'trial_unfounded',
    '/adoption',
    feasible,
    {
      en: 'it was neither decided to adopt it nor found feasible',
      id: 'belum ada keputusan mengadopsi maupun kajian yang menyatakannya layak',
    },
    {
      en: 'decide on it, or record an assessment that finds it feasible',
      id: 'putuskan, atau catat kajian yang menyatakannya layak',
    },
  );

export const trialNotStarted = () =>
  refusal(
    'conflict',
    'trial_not_started',
    '/adoption',
    null,
    { en: 'no trial of this attempt was started', id: 'upaya ini belum pernah diujicobakan' },
    { en: 'record first that the trial started', id: 'catat dahulu dimulainya uji coba' },
  );

export const trialEvaluated = (result: string, recorded: string) =>
  refusal(
    'conflict',
    'trial_evaluated',
    '/result',
    result,
    {
      en: 'the trial is already evaluated, with this or another result',
      id: 'uji coba sudah dievaluasi, dengan hasil ini atau yang lain',
    },
    [recorded],
  );

export const scaledTooEarly = (stage: string) =>
  refusal(
    'conflict',
    'scaled_too_early',
    '/adoption',
    stage,
    { en: 'it is not in practice yet', id: 'program belum diterapkan' },
    { en: 'record first that it was implemented', id: 'catat dahulu penerapannya' },
  );

export const scopeUnchanged = (scope: string) =>
  refusal(
    'invalid',
    'scope_unchanged',
    '/toScope',
    scope,
    { en: 'the scope is the same as before', id: 'cakupannya sama dengan sebelumnya' },
    { en: 'the scope it grew to', id: 'cakupan setelah diperluas' },
  );

export const alreadySuspended = () =>
  refusal(
    'conflict',
    'already_suspended',
    '/reason',
    'suspended',
    { en: 'it is already suspended, for another reason', id: 'sudah ditangguhkan, dengan alasan lain' },
    { en: 'resume it first', id: 'lanjutkan kembali lebih dahulu' },
  );

export const notUnderWay = (stage: string) =>
  refusal(
    'conflict',
    'not_under_way',
    '/adoption',
    stage,
    {
      en: 'nothing is under way that could be suspended',
      id: 'belum ada yang berjalan untuk ditangguhkan',
    },
    {
      en: 'defer the decision until a review date, or withdraw the attempt',
      id: 'tunda keputusan sampai tanggal tinjau, atau tarik upaya ini',
    },
  );

export const notSuspended = (stage: string) =>
  refusal(
    'conflict',
    'not_suspended',
    '/adoption',
    stage,
    { en: 'this attempt is not suspended', id: 'upaya ini tidak sedang ditangguhkan' },
    ['suspended'],
  );

export const withdrawnTooLate = (stage: string) =>
  refusal(
    'conflict',
    'withdrawn_too_late',
    '/adoption',
    stage,
    {
      en: 'it is already in practice, so it can no longer be withdrawn',
      id: 'program sudah diterapkan, jadi tidak dapat lagi ditarik',
    },
    { en: 'discontinue it, with the reason', id: 'hentikan, dengan alasannya' },
  );

export const discontinuedTooEarly = (stage: string) =>
  refusal(
    'conflict',
    'discontinued_too_early',
    '/adoption',
    stage,
    {
      en: 'it was never put into practice, so there is nothing to discontinue',
      id: 'program belum pernah diterapkan, jadi tidak ada yang dihentikan',
    },
    { en: 'withdraw it, with the reason', id: 'tarik kembali, dengan alasannya' },
  );
