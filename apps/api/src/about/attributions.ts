import type { Label } from '#registry';

export interface Attribution {
  readonly name: string;
  readonly licence: string;
  readonly text: Label;
}

/** Whose data and software the registry shows; their licences ask for it. */
export const attributions: readonly Attribution[] = [
  {
    name: 'idn-area-data',
    licence: 'ODbL 1.0',
    text: {
      id: 'Kode dan nama provinsi, kabupaten, dan kota: idn-area-data, dilisensikan dengan Open Database License (ODbL) 1.0; kodenya berlisensi MIT.',
      en: 'Codes and names of provinces, regencies and cities: idn-area-data, licensed under the Open Database License (ODbL) 1.0; its code under the MIT License.',
    },
  },
];
