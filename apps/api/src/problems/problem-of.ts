import { HttpException } from '@nestjs/common';
import { CommandIdReused, RevisionMismatch, TooMuchContention } from '#commands';
import { AppendOutcomeUnknown, AppendRefused, EventTooLarge, LogUnavailable } from '#event-log';
import { BadCursor, NotHalted, ReadModelBehind, ReadModelNotBuilt, UnknownThing } from '#read-models';
import { DomainError, type DomainErrorKind } from '#registry';
import { notHalted } from './not-halted.js';
import { InputRefused } from './field-problem.js';
import { evidenceProblem } from './evidence-problem.js';
import { bodyMalformed, HttpProblem } from './http-problem.js';
import { unknownThing } from './unknown-thing.js';
import { problem, type Problem } from './problem.js';

const statusOfKind: Readonly<Record<DomainErrorKind, number>> = { invalid: 422, missing: 422, conflict: 409 };

const refusal = ({ detail }: DomainError): Problem => {
  const { kind, code, pointer, value, message, expected } = detail;
  const field = { pointer, value, code, message, ...(expected && { expected }) };
  return problem(statusOfKind[kind], code, 'Refused', message, { errors: [field] });
};

const database = (error: Error): boolean => {
  const code = (error as { code?: string }).code ?? '';
  // Connection refused or lost; PostgreSQL's classes 08 (connection), 53 (resources), 57 (operator intervention).
  return (
    /^(ECONN|EHOST|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|08|53|57)/.test(code) ||
    /connection (terminated|timeout|error)|timeout exceeded when trying to connect/i.test(error.message)
  );
};

/** What Nest and Fastify refuse by themselves, in our words. */
function framework(status: number, sentence: string): Problem {
  switch (status) {
    case 400:
      return bodyMalformed().problem;
    case 404:
      return problem(404, 'not_found', 'Not found', {
        id: 'tidak ada apa pun di alamat ini',
        en: 'there is nothing at this address',
      });
    case 413:
      return problem(413, 'body_too_large', 'Too large', {
        id: 'isi permintaan terlalu besar; paling banyak 1.048.576 bita',
        en: 'the body is too large; at most 1,048,576 bytes are allowed',
      });
    case 415:
      return problem(415, 'media_type_unsupported', 'Only JSON', {
        id: 'isi permintaan harus JSON, dengan Content-Type: application/json',
        en: 'the body must be JSON, with Content-Type: application/json',
      });
    default:
      return problem(status, `http_${status}`, sentence, { id: sentence, en: sentence });
  }
}

const hasClientStatus = (error: Error): boolean => {
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
};

type Rule = readonly [(error: Error) => boolean, (error: never) => Problem];
const is = (type: abstract new (...args: never[]) => Error) => (error: Error) => error instanceof type;

/** The one place where an error becomes a problem; the first rule that fits decides. */
const rules: readonly Rule[] = [
  [is(HttpProblem), (error: HttpProblem) => error.problem],
  [is(DomainError), refusal],
  [
    is(InputRefused),
    ({ fields, total }: InputRefused) =>
      problem(
        422,
        'input_invalid',
        'The input is not as it should be',
        {
          id: `${total} kolom perlu diperbaiki`,
          en: `${total} field(s) need to be mended`,
        },
        { errors: fields },
      ),
  ],
  [
    is(RevisionMismatch),
    ({ id, expected, actual }: RevisionMismatch) =>
      problem(
        412,
        'revision_mismatch',
        'Changed meanwhile',
        {
          id: 'catatan ini sudah diubah sejak terakhir Anda lihat; muat ulang lalu coba lagi',
          en: 'this record was changed since you last saw it; load it again and try again',
        },
        {
          errors: [
            {
              pointer: '/If-Match',
              value: String(expected),
              code: 'revision_mismatch',
              message: { id: 'bukan revisi terakhir', en: 'not the last revision' },
              expected: actual === null ? [] : [String(actual)],
            },
          ],
          id,
        },
      ),
  ],
  [
    is(CommandIdReused),
    () =>
      problem(422, 'idempotency_key_reused', 'Idempotency key reused', {
        id: 'kunci idempotensi ini sudah dipakai untuk isi lain; pakai kunci baru',
        en: 'this idempotency key was used for other content; use a new key',
      }),
  ],
  [
    is(TooMuchContention),
    () =>
      problem(409, 'too_much_contention', 'Changed by others', {
        id: 'orang lain terus mengubah catatan ini; tidak ada yang dicatat, silakan coba lagi',
        en: 'others kept changing this record; nothing was recorded, please try again',
      }),
  ],
  [
    is(EventTooLarge),
    ({ bytes }: EventTooLarge) =>
      problem(413, 'too_large', 'Too large', {
        id: `isi terlalu besar (${bytes} bita); paling banyak 1.048.576`,
        en: `the content is too large (${bytes} bytes); at most 1,048,576 are allowed`,
      }),
  ],
  [
    is(ReadModelBehind),
    ({ readModel, wanted, reached }: ReadModelBehind) =>
      problem(
        503,
        'read_model_behind',
        'Not there yet',
        {
          id: 'data yang baru dicatat belum sampai di tampilan ini; coba lagi sebentar lagi',
          en: 'what was just recorded has not reached this view yet; try again in a moment',
        },
        { readModel, wanted: String(wanted), reached: reached === null ? null : String(reached) },
      ),
  ],
  [
    is(ReadModelNotBuilt),
    ({ readModel }: ReadModelNotBuilt) =>
      problem(
        503,
        'read_model_not_built',
        'Being built',
        {
          id: 'tampilan ini sedang dibangun; coba lagi sebentar lagi',
          en: 'this view is being built; try again in a moment',
        },
        { readModel },
      ),
  ],
  [
    is(BadCursor),
    ({ cursor }: BadCursor) =>
      problem(
        422,
        'cursor_invalid',
        'Not a cursor of this list',
        {
          id: 'penanda halaman ini bukan dari daftar ini; mulai dari awal',
          en: 'this cursor was not made by this list; begin from the start',
        },
        {
          errors: [
            {
              pointer: '/cursor',
              value: cursor,
              code: 'cursor_invalid',
              message: { id: 'tidak dikenal', en: 'not known' },
            },
          ],
        },
      ),
  ],
  [is(NotHalted), notHalted],
  [is(UnknownThing), unknownThing],
  [(error) => evidenceProblem(error) !== undefined, (error: Error) => evidenceProblem(error) as Problem],
  [
    is(AppendRefused),
    ({ reason }: AppendRefused) =>
      problem(
        reason === 'too_large' ? 413 : 500,
        `append_${reason}`,
        'The event log refused it',
        {
          id: 'log peristiwa menolak mencatat ini dan tidak ada yang dicatat; hubungi administrator',
          en: 'the event log refused to record this and nothing was recorded; ask your administrator',
        },
        { reason },
      ),
  ],
  [
    is(AppendOutcomeUnknown),
    () =>
      problem(503, 'outcome_unknown', 'It may have happened', {
        id: 'log peristiwa tidak menjawab; mungkin sudah tercatat. Kirim lagi dengan kunci idempotensi yang sama',
        en: 'the event log did not answer; it may have been recorded. Send it again with the same idempotency key',
      }),
  ],
  [
    is(LogUnavailable),
    () =>
      problem(503, 'log_unavailable', 'The event log is not available', {
        id: 'log peristiwa sedang tidak dapat dihubungi; tidak ada yang dicatat',
        en: 'the event log cannot be reached; nothing was recorded',
      }),
  ],
  [
    database,
    () =>
      problem(503, 'database_unavailable', 'The database is not available', {
        id: 'basis data sedang tidak dapat dihubungi; coba lagi sebentar lagi',
        en: 'the database cannot be reached; try again in a moment',
      }),
  ],
  [is(HttpException), (error: HttpException) => framework(error.getStatus(), error.message)],
  // Fastify's own refusals, of requests that never reach Nest.
  [hasClientStatus, (error: Error & { statusCode: number }) => framework(error.statusCode, error.message)],
];

const internal = problem(500, 'internal', 'Something went wrong here', {
  id: 'ada kesalahan di pihak kami; kesalahan ini sudah dicatat',
  en: 'something went wrong on our side; it has been logged',
});

/** The problem details of an error; anything unknown is an internal error that tells nothing of its inside. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Error)) return internal;
  const rule = rules.find(([fits]) => fits(error));
  return rule ? rule[1](error as never) : internal;
}
