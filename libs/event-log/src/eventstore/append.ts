import type { EventData } from '@eventstore/db-client';
import { backOff, pause, settlesWithin } from '../back-off.js';
import { AppendOutcomeUnknown, AppendRefused, LogUnavailable, WrongExpectedRevision } from '../log-errors.js';
import type { AppendResult, EventLog, ExpectedRevision, StreamName } from '../port.js';
import { appendLine } from './append-line.js';
import { classifyError } from './classify-error.js';
import type { Connection } from './connection.js';
import { findAppended, type Found } from './find-appended.js';
import type { Patience } from './options.js';
import { toStored } from './to-stored.js';

/** An attempt with less time would mostly turn a certain answer into an unknown one. */
const leastMs = 100;

/**
 * Appends with retries. An error says in most cases nothing about the append itself, so the same events with the
 * same ids and the same expectation are sent until the server answers for certain: it recognises what it has
 * already stored. Only a full answer ends the loop, or the time, in which the waiting for a place counts too.
 */
export function appender(connection: Connection, patience: Patience): EventLog['append'] {
  const line = appendLine({
    inFlight: patience.appendsInFlight,
    waiting: patience.appendsWaiting,
    waitingBytes: patience.appendsWaitingBytes,
  });
  connection.closed.addEventListener('abort', line.close, { once: true });
  return async (stream, expected, events) => {
    const stored = toStored(stream, events);
    const endsAt = performance.now() + patience.appendTotalMs;
    const leave = await line.enter(stored.bytes, endsAt);
    try {
      return await appendUntilAnswered(connection, patience, endsAt, stream, expected, stored.events);
    } finally {
      leave();
    }
  };
}

async function appendUntilAnswered(
  connection: Connection,
  patience: Patience,
  endsAt: number,
  stream: StreamName,
  expected: ExpectedRevision,
  events: EventData[],
): Promise<AppendResult> {
  let mayHaveHappened = false;
  let lastError: unknown = 'the time was up before the append was sent';
  const giveUp = (error: unknown) =>
    mayHaveHappened ? new AppendOutcomeUnknown(stream, error) : new LogUnavailable(error);

  for (let attempts = 1; ; attempts++) {
    const ms = Math.min(patience.appendAttemptMs, endsAt - performance.now());
    if (ms <= 0) throw giveUp(lastError);
    const find = () => findAppended(connection, ms, stream, expected, events);
    const { result, error } = await attempt(connection, ms, stream, expected, events, find);
    if (result) return result;

    const meaning = classifyError(error);
    if (meaning.kind === 'wrong_revision') {
      // The stream may have moved by our own earlier attempt, whose answer was lost.
      const isPossible = mayHaveHappened && hasPassed(expected, meaning.actual);
      const found = isPossible ? await find() : 'not_there';
      if (found === 'not_there') throw new WrongExpectedRevision(stream, expected, meaning.actual);
      if (typeof found !== 'string') return found;
      if (found === 'hidden') throw giveUp(error);
    }
    if (meaning.kind === 'permanent') {
      // After an attempt without answer a refusal does not tell what became of that one.
      throw mayHaveHappened ? giveUp(error) : new AppendRefused(stream, meaning.reason, error);
    }
    if (meaning.kind === 'unknown') mayHaveHappened = true;
    lastError = error;
    const wait = backOff(attempts, 50, 1_000);
    if (performance.now() + wait + leastMs >= endsAt) throw giveUp(error);
    await pause(wait, connection.closed);
    if (connection.closed.aborted) throw giveUp('it was closed');
  }
}

/** Whether a stream that ends at `actual` may hold something that was appended after `expected`. */
function hasPassed(expected: ExpectedRevision, actual: bigint | null): boolean {
  return expected === 'no_stream' || (actual !== null && actual > expected);
}

async function attempt(
  connection: Connection,
  ms: number,
  stream: StreamName,
  expected: ExpectedRevision,
  events: EventData[],
  find: () => Promise<Found>,
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
    if (typeof found === 'string') throw new Error('appended, but where could not be read');
    return { result: found };
  } catch (error) {
    const { kind } = classifyError(error);
    if (kind === 'unknown' || kind === 'not_sent') lease.replace();
    return { error };
  } finally {
    lease.release();
  }
}
