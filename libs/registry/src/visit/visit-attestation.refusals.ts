import { refusing } from '../domain-error.js';

const refusal = refusing('visit');

export const alreadyAttested = (
  pointer: string,
  value: unknown,
  {
    from,
    to,
    place,
    people,
  }: { readonly from: string; readonly to: string; readonly place: string; readonly people: number | null },
) =>
  refusal(
    'conflict',
    'already_attested',
    pointer,
    value,
    {
      en: `this side has already attested otherwise: ${from} to ${to}, ${place}, ${people ?? 'unknown number of'} people`,
      id: `pihak ini sudah memberi keterangan lain: ${from} sampai ${to}, ${place}, ${people ?? 'tidak diketahui jumlah'} orang`,
    },
    {
      en: 'the facts as attested; what was attested wrongly is corrected, what the sides see differently is reconciled',
      id: 'keterangan yang sudah diberikan; yang salah dicatat dikoreksi, yang berbeda antar pihak direkonsiliasi',
    },
  );

export const nothingToReconcile = () =>
  refusal(
    'conflict',
    'nothing_to_reconcile',
    '/visit',
    null,
    {
      en: 'the two sides do not differ and neither disputes anything',
      id: 'kedua pihak tidak berbeda keterangan dan tidak ada sanggahan',
    },
    {
      en: 'a visit whose sides differ, or that one of them disputes',
      id: 'kunjungan yang keterangannya berbeda, atau yang disanggah salah satu pihak',
    },
  );

export const alreadyReconciled = (
  pointer: string,
  value: unknown,
  {
    from,
    to,
    place,
    people,
  }: { readonly from: string; readonly to: string; readonly place: string; readonly people: number },
) =>
  refusal(
    'conflict',
    'already_reconciled',
    pointer,
    value,
    {
      en: `both sides have agreed otherwise: ${from} to ${to}, ${place}, ${people} people`,
      id: `kedua pihak sudah sepakat lain: ${from} sampai ${to}, ${place}, ${people} orang`,
    },
    {
      en: 'what both agreed on, or a new dispute first',
      id: 'yang sudah disepakati, atau sanggahan baru lebih dahulu',
    },
  );
