import type { EventData } from '@eventstore/db-client';
import { backOff, pause, settlesWithin } from '../back-off.js';
import { AppendOutcomeUnknown, AppendRefused, WrongExpectedRevision } from '../log-errors.js';
import type { AppendResult, EventLog, ExpectedRevision, StreamName } from '../port.js';
import { classifyError } from './classify-error.js';
import type { Connection } from './connection.js';
import { findAppended } from './find-appended.js';
import { inFlight } from './in-flight.js';
import type { Patience } from './options.js';
import { toStored } from './to-stored.js';

/**
 * Appends with retries. An error says in most cases nothing about the append itself, so the same events with the
 * same ids and the same expectation are sent until the server answers for certain: it recognises what it has
 * already stored. Only a full answer ends the loop, or the time.
 */
export function appender(connection: Connection, patience: Patience): EventLog['append'] {
  const withPlace = inFlight(patience.appendsInFlight);
  return async (stream, expected, events) => {
    const stored = toStored(stream, events);
    return withPlace(() => appendUntilAnswered(connection, patience, stream, expected, stored));
  };
}

async function appendUntilAnswered(
  connection: Connection,
  patience: Patience,
  stream: StreamName,
  expected: ExpectedRevision,
  events: EventData[],
): Promise<AppendResult> {
  const endsAt = performance.now() + patience.appendTotalMs;
  for (let attempts = 1; ; attempts++) {
    const ms = Math.min(patience.appendAttemptMs, endsAt - performance.now());
    const find = () => findAppended(connection, ms, stream, expected, events);
    const { result, error } = await attempt(connection, ms, stream, expected, events, find);
    if (result) return result;

    const isFirst = attempts === 1;
    const meaning = classifyError(error);
    if (meaning.kind === 'wrong_revision') {
      // The stream may have moved by our own earlier attempt, whose answer was lost.
      const own = isFirst ? null : await find();
      if (own === null) throw new WrongExpectedRevision(stream, expected, meaning.actual);
      if (own !== 'unreadable') return own;
    }
    if (meaning.kind === 'permanent') {
      // After an attempt without answer a refusal does not tell what became of that one.
      if (isFirst) throw new AppendRefused(stream, meaning.reason, error);
      throw new AppendOutcomeUnknown(stream, error);
    }
    const wait = backOff(attempts, 50, 1_000);
    if (performance.now() + wait >= endsAt) throw new AppendOutcomeUnknown(stream, error);
    await pause(wait);
  }
}

async function attempt(
  connection: Connection,
  ms: number,
  stream: StreamName,
  expected: ExpectedRevision,
  events: EventData[],
  find: () => Promise<AppendResult | null | 'unreadable'>,
): Promise<{ result: AppendResult; error?: undefined } | { result?: undefined; error: unknown }> {
  const lease = connection.borrow();
  try {
    const answer = lease.client.appendToStream(stream, events, {
      expectedRevision: expected,
      requiresLeader: true,
      deadline: ms,
    });
    // The deadline of the call does not cover its way to the server, such as the discovery of a cluster.
    if (!(await settlesWithin(answer, ms + 100))) throw new Error(`no answer within ${Math.round(ms)} ms`);
    const { nextExpectedRevision: revision, position } = await answer;
    if (position) return { result: { revision, position: position.commit } };
    // A server that recognises a repeated append may have forgotten where it lies.
    const found = await find();
    if (found === null || found === 'unreadable') throw new Error('appended, but where could not be read');
    return { result: found };
  } catch (error) {
    if (classifyError(error).kind === 'unknown') lease.replace();
    return { error };
  } finally {
    lease.release();
  }
}
