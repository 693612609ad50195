import { CommandIdReused, RevisionMismatch, TooMuchContention } from '#commands';
import { AppendOutcomeUnknown, AppendRefused, EventTooLarge, LogUnavailable } from '#event-log';
import { BadCursor, ReadModelBehind, ReadModelNotBuilt } from '#read-models';
import { DomainError } from '#registry';
import { problemOf } from './problem-of.js';

const lost = new Error('lost');
const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const refused = (kind: 'invalid' | 'missing' | 'conflict') =>
  new DomainError({ kind, code: 'a.b', pointer: '/x', value: 1, message: { id: 'i', en: 'e' } });

it.each<[number, string, Error]>([
  [422, 'a.b', refused('invalid')],
  [422, 'a.b', refused('missing')],
  [409, 'a.b', refused('conflict')],
  [412, 'revision_mismatch', new RevisionMismatch('x', 1n, null)],
  [422, 'idempotency_key_reused', new CommandIdReused('x')],
  [409, 'too_much_contention', new TooMuchContention('x')],
  [413, 'too_large', new EventTooLarge('a-b', 2_000_000)],
  [413, 'append_too_large', new AppendRefused('a-b', 'too_large', lost)],
  [500, 'append_access_denied', new AppendRefused('a-b', 'access_denied', lost)],
  [500, 'append_stream_deleted', new AppendRefused('a-b', 'stream_deleted', lost)],
  [500, 'append_invalid', new AppendRefused('a-b', 'invalid', lost)],
  [503, 'outcome_unknown', new AppendOutcomeUnknown('a-b', lost)],
  [503, 'log_unavailable', new LogUnavailable(lost)],
  [503, 'read_model_behind', new ReadModelBehind('x', 2n, 1n)],
  [503, 'read_model_not_built', new ReadModelNotBuilt('x')],
  [422, 'cursor_invalid', new BadCursor('x')],
  [503, 'database_unavailable', withCode('ECONNREFUSED')],
  [503, 'database_unavailable', withCode('57P01')],
  [503, 'database_unavailable', withCode('53300')],
  [503, 'database_unavailable', new Error('Connection terminated unexpectedly')],
  [503, 'database_unavailable', new Error('timeout exceeded when trying to connect')],
  [503, 'database_unavailable', withCode('ENOTFOUND')],
  [503, 'database_unavailable', new Error('Client has encountered a connection error and is not queryable')],
  [500, 'internal', withCode('22P02')],
  [500, 'internal', new TypeError('cannot read properties of undefined')],
])('answers %i %s to %s', (status, code, error) => {
  const problem = problemOf(error);
  expect(problem).toMatchObject({ status, code, type: `urn:tiru:problem:${code}` });
  expect(problem.detail).toBe(problem.message.en);
  if (code !== 'a.b') expect(problem.message.id).not.toBe(problem.message.en);
});

it.each([new Error('password of the database'), 'thrown text', undefined])(
  'tells nothing of an unexpected %s',
  (error) => expect(JSON.stringify(problemOf(error))).not.toMatch(/password|thrown text/),
);
