import { Inject, type Type } from '@nestjs/common';
import { QueryHandler, type IQuery, type IQueryHandler, type Query } from '@nestjs/cqrs';
import type { Kysely } from 'kysely';
import { ReadModelReader, type ReadOptions } from './runtime/reader.js';

/** A query that reads one read model; `read.after` makes it wait for a position. */
export interface ReadQuery {
  readonly read: ReadOptions;
}

type Placed = { readonly position: string } | null;

/**
 * Makes the handler of a query: waits for the read model, reads it in one snapshot and adds the position the answer
 * stands at. Null stays null: the thing asked for does not exist.
 */
export function answers<Q extends Query<Placed> & ReadQuery, Tables, Args extends [] | readonly unknown[]>(
  query: new (...args: never[]) => Q,
  readModel: string,
  find: (db: Kysely<Tables>, ...args: Args) => Promise<object | null>,
  argumentsOf: (query: Q) => Args,
): Type<IQueryHandler> {
  class Handler implements IQueryHandler<IQuery, Placed> {
    constructor(private readonly reader: ReadModelReader) {}

    async execute(asked: IQuery): Promise<Placed> {
      const { read } = asked as Q;
      const { position, data } = await this.reader.read<Tables, object | null>(readModel, read, (db) =>
        find(db, ...argumentsOf(asked as Q)),
      );
      return data && { ...data, position: String(position) };
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${query.name}Handler` });
  Inject(ReadModelReader)(Handler, undefined, 0);
  QueryHandler(query)(Handler);
  return Handler;
}
