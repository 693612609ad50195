import { refusing } from '../domain-error.js';

const refusal = refusing('program');

export const ownOrigin = (programId: string, municipality: string) =>
  refusal(
    'invalid',
    'own_origin',
    '/from',
    programId,
    {
      en: 'a program does not derive from one of its own municipality; that one is superseded',
      id: 'program tidak diturunkan dari program daerahnya sendiri; program lama itu digantikan',
    },
    {
      en: `a program of another municipality than ${municipality}`,
      id: `program daerah selain ${municipality}`,
    },
  );

export const originInCircle = (programId: string) =>
  refusal(
    'invalid',
    'origin_in_circle',
    '/from',
    programId,
    {
      en: 'that program itself derives, in the end, from this one',
      id: 'program itu sendiri pada akhirnya diturunkan dari program ini',
    },
    { en: 'a program that was there earlier', id: 'program yang sudah ada lebih dahulu' },
  );

export const alreadyDerived = (adoption: string, recorded: string) =>
  refusal(
    'conflict',
    'already_derived',
    '/adoption',
    adoption,
    {
      en: 'this descent is already recorded with another adoption',
      id: 'asal-usul ini sudah dicatat lewat adopsi lain',
    },
    [recorded],
  );

export const adoptionUnknown = (adoptionId: string) =>
  refusal(
    'missing',
    'adoption_unknown',
    '/adoption',
    adoptionId,
    { en: 'this adoption was never intended', id: 'adopsi ini belum pernah diniatkan' },
    { en: 'the id of an intended adoption, or none', id: 'id adopsi yang sudah diniatkan, atau kosong' },
  );

export const adoptionOfOthers = (adoptionId: string, adopter: string, program: string) =>
  refusal(
    'invalid',
    'adoption_of_others',
    '/adoption',
    adoptionId,
    {
      en: 'this adoption did not bring that program to this municipality',
      id: 'adopsi ini bukan adopsi program itu oleh daerah ini',
    },
    { en: `an adoption of ${program} by ${adopter}`, id: `adopsi ${program} oleh ${adopter}` },
  );

export const adoptionNotImplemented = (adoptionId: string) =>
  refusal(
    'conflict',
    'adoption_not_implemented',
    '/adoption',
    adoptionId,
    {
      en: 'this adoption is not recorded as implemented, so it made no program yet',
      id: 'adopsi ini belum dicatat diterapkan, jadi belum melahirkan program',
    },
    {
      en: 'record first that it was implemented, by this program',
      id: 'catat dahulu bahwa adopsi itu diterapkan, lewat program ini',
    },
  );

export const adoptionMadeAnother = (adoptionId: string, localProgram: string) =>
  refusal(
    'conflict',
    'adoption_made_another',
    '/adoption',
    adoptionId,
    {
      en: `this adoption was implemented by another program: ${localProgram}`,
      id: `adopsi ini diterapkan lewat program lain: ${localProgram}`,
    },
    {
      en: 'the adoption that made this program, or none',
      id: 'adopsi yang melahirkan program ini, atau kosong',
    },
  );
