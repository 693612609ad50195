import { AccessError, type AccessErrorCode } from '#access';
import type { Label } from '#registry';
import { HttpProblem } from '../problems/http-problem.js';
import { problem } from '../problems/problem.js';

interface Answer {
  readonly status: number;
  readonly pointer?: string;
  readonly id: string;
}

/** Every refusal of the accounts, with its status and its sentence in Indonesian; the English one comes with it. */
const answers: Readonly<Record<AccessErrorCode, Answer>> = {
  wrong_credentials: { status: 401, id: 'Nama pengguna atau kata sandi tidak benar.' },
  too_many_attempts: { status: 429, id: 'Terlalu banyak kata sandi salah: coba lagi nanti.' },
  busy: { status: 429, id: 'Terlalu banyak orang masuk bersamaan: coba lagi sebentar lagi.' },
  account_disabled: { status: 403, id: 'Akun ini dinonaktifkan: hubungi administrator Anda.' },
  account_not_found: { status: 404, id: 'Akun ini tidak ada.' },
  username_taken: { status: 409, pointer: '/username', id: 'Nama pengguna ini sudah dipakai.' },
  invalid_username: { status: 422, pointer: '/username', id: 'Nama pengguna tidak dapat dipakai.' },
  municipality_required: { status: 422, pointer: '/municipality', id: 'Peran ini memerlukan daerah.' },
  password_too_short: { status: 422, pointer: '/next', id: 'Kata sandi baru paling sedikit 12 karakter.' },
  password_too_long: { status: 422, pointer: '/next', id: 'Kata sandi baru terlalu panjang.' },
  password_unchanged: { status: 422, pointer: '/next', id: 'Kata sandi baru sama dengan yang lama.' },
  password_is_username: { status: 422, pointer: '/next', id: 'Kata sandi tidak boleh nama pengguna.' },
  last_administrator: { status: 409, id: 'Ini administrator terakhir: buat yang lain dulu.' },
};

/** Turns a refusal of the accounts into a problem; never repeats a password. */
export function accessProblem(error: unknown): never {
  if (!(error instanceof AccessError)) throw error;
  const { status, pointer, id } = answers[error.code];
  const message: Label = { id, en: error.message };
  const errors = pointer ? [{ pointer, value: null, code: error.code, message }] : undefined;
  const wait = error.retryAfterSeconds;
  throw new HttpProblem(
    problem(status, error.code, 'Refused', message, {
      ...(errors && { errors }),
      ...(wait !== undefined && { retryAfterSeconds: wait }),
    }),
  );
}
