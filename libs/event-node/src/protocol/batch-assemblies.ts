import { status } from '@grpc/grpc-js';
import type { ExpectedRevision } from '../store/expected-revision.js';
import type { BatchAppendRequest } from './batch-append-request.js';
import type { BatchAppendReq } from './definitions.js';
import { ProtocolError } from './errors.js';
import { expectedRevision } from './expected.js';
import { ProposedEvents } from './proposed-events.js';
import { streamName } from './stream-name.js';

/** An append of a batch stream, whole or with parts still to come. */
export interface Assembly {
  stream: string;
  expected: ExpectedRevision;
  /** Milliseconds since 1970. */
  deadline: number | undefined;
  proposed: ProposedEvents;
}

/** A writer may begin this many appends on one batch stream before it finishes one; each holds up to 1 MiB. */
export const MAX_UNFINISHED = 64;

/** The appends of one batch stream whose last part has not come yet, by correlation id. */
export class Assemblies {
  #unfinished = new Map<string, Assembly>();

  /** Adds a part; undefined for the rest of an append that was refused. Throws what refuses the append. */
  add(key: string, { message, patience }: BatchAppendRequest): Assembly | undefined {
    const options = message.getOptions();
    if (options && !this.#unfinished.has(key)) this.#begin(key, begin(options, patience));
    const assembly = this.#unfinished.get(key);
    if (assembly) for (const event of message.getProposedMessagesList()) assembly.proposed.add(event);
    return assembly;
  }

  drop(key: string): Assembly | undefined {
    const assembly = this.#unfinished.get(key);
    this.#unfinished.delete(key);
    return assembly;
  }

  #begin(key: string, assembly: Assembly): void {
    if (this.#unfinished.size >= MAX_UNFINISHED) {
      throw new ProtocolError(
        status.RESOURCE_EXHAUSTED,
        `${MAX_UNFINISHED} appends on this batch stream are unfinished; finish one before another begins.`,
      );
    }
    this.#unfinished.set(key, assembly);
  }
}

function begin(options: BatchAppendReq.Options, patience: number | undefined): Assembly {
  const exact = options.hasStreamPosition() ? options.getStreamPosition() : undefined;
  return {
    stream: streamName(options.getStreamIdentifier()),
    expected: expectedRevision(options, exact),
    deadline: patience === undefined ? options.getDeadline()?.toDate().getTime() : Date.now() + patience,
    proposed: new ProposedEvents(),
  };
}
