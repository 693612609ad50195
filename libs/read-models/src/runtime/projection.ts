import type { DecodedEvent } from '#event-log';
import type { DataOf, EventType, Provenance, RegistryEvent, StreamCategory } from '#registry';
import type { RowRef, Rows } from './rows.js';
import type { AnyTable } from './table.js';

/** An event as a projection meets it: decoded, with its envelope and its place in the log. */
export interface Fact extends DecodedEvent<RegistryEvent, Provenance> {
  /** All earlier events of its stream; only with what corrects or retracts one of them. */
  readonly history?: readonly Fact[];
}

/** What a projection does with each type of event it follows. */
export type Handlers = {
  readonly [Type in EventType]?: (rows: Rows, data: DataOf<Type>, fact: Fact) => void;
};

/**
 * A read model's projection. `version` rises with every change of its tables or its folding: a new version is built
 * beside the old one. Folding is deterministic: the same events give the same rows.
 */
export interface Projection {
  readonly name: string;
  /** What it is for, in one sentence, for whoever reads the data dictionary. */
  readonly purpose: string;
  readonly version: number;
  readonly categories: readonly StreamCategory[];
  readonly tables: readonly AnyTable[];
  /** Whether its rows are shown as corrected and as recorded; see `followingRecord`. */
  readonly followsRecord?: true;
  /** Every row that the handlers may read or write for this event. */
  touches(fact: Fact): readonly RowRef[];
  readonly on: Handlers;
}

/** Applies one event to the rows; an event the projection does not follow changes nothing. */
export function evolve(projection: Projection, rows: Rows, fact: Fact): void {
  const handler = projection.on[fact.event.type] as
    ((rows: Rows, data: unknown, fact: Fact) => void) | undefined;
  handler?.(rows, fact.event.data, fact);
}

/** The id of the thing an event's stream is about: what follows the first hyphen of the stream's name. */
export const streamId = (fact: Fact): string => fact.stream.slice(fact.stream.indexOf('-') + 1);
