import type { FastifyRequest } from 'fastify';

/** What went wrong with a request that was answered with problem details. */
export interface Failure {
  /** Code of the problem. */
  readonly code: string;
  /** The error itself, where it is ours or that of something we lean on. */
  readonly error?: unknown;
}

const failures = new WeakMap<object, Failure>();

/** Keeps why a request failed until its one line in the log is written. */
export const noteFailure = (request: FastifyRequest, failure: Failure): void =>
  void failures.set(request.raw, failure);

export const failureOf = (request: FastifyRequest): Failure | undefined => failures.get(request.raw);
