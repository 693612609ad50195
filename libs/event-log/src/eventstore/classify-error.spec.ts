import grpc from '@grpc/grpc-js';
import { convertToCommandError } from '@eventstore/db-client';
import { classifyError } from './classify-error.js';

const { status } = grpc;

/** The client's error for what a server answers. */
function clientError(code: number, details: string, metadata: Record<string, string>): Error {
  const sent = new grpc.Metadata();
  for (const [key, value] of Object.entries(metadata)) sent.set(key, value);
  return convertToCommandError(Object.assign(new Error(details), { code, details, metadata: sent }));
}

const stream = { 'stream-name': 'program-1' };

it.each([
  ['unknown', status.UNAVAILABLE, 'connect ECONNREFUSED', {}],
  ['unknown', status.DEADLINE_EXCEEDED, 'Deadline exceeded', {}],
  ['unknown', status.ABORTED, 'Operation timed out', {}],
  ['unknown', status.INTERNAL, 'Received RST_STREAM with code 2', {}],
  ['unknown', status.UNKNOWN, 'Unexpected UnknownError', {}],
  ['later', status.UNKNOWN, 'Server Is Busy', {}],
  ['later', status.UNAVAILABLE, 'Server Is Not Ready', {}],
  [
    'later',
    status.RESOURCE_EXHAUSTED,
    'The disk of the event log is full. Nothing was written; try again',
    {},
  ],
  ['unknown', status.RESOURCE_EXHAUSTED, 'Received message larger than max', {}],
  [
    'later',
    status.NOT_FOUND,
    'Leader info available',
    {
      exception: 'not-leader',
      'leader-endpoint-host': 'b',
      'leader-endpoint-port': '2113',
    },
  ],
  ['no_stream', status.NOT_FOUND, 'not found', { exception: 'stream-not-found', ...stream }],
  ['permanent', status.PERMISSION_DENIED, 'denied', {}],
  ['permanent', status.UNAUTHENTICATED, 'who are you', {}],
  ['permanent', status.INVALID_ARGUMENT, 'bad', {}],
  ['permanent', status.FAILED_PRECONDITION, 'deleted', { exception: 'stream-deleted', ...stream }],
  [
    'permanent',
    status.INVALID_ARGUMENT,
    'large',
    {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': '1',
    },
  ],
  [
    'wrong_revision',
    status.FAILED_PRECONDITION,
    'wrong',
    {
      exception: 'wrong-expected-version',
      ...stream,
      'expected-version': '1',
      'actual-version': '2',
    },
  ],
] as const)('%s: status %d, %s (defect 10)', (kind, code, details, metadata) => {
  expect(classifyError(clientError(code, details, metadata))).toMatchObject({ kind });
});

it('takes what it does not know for unknown', () => {
  expect(classifyError(new Error('anything else'))).toEqual({ kind: 'unknown' });
  expect(classifyError('not even an error')).toEqual({ kind: 'unknown' });
});
