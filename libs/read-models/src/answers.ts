import { Inject, type Type } from '@nestjs/common';
import { QueryHandler, type IQuery, type IQueryHandler, type Query } from '@nestjs/cqrs';
import type { Kysely } from 'kysely';
import { ReadModelReader, type ReadOptions } from './runtime/reader.js';

/** A query that reads one read model; `read.after` makes it wait for a position. */
export interface ReadQuery {
  readonly read: ReadOptions;
}

/** What a query finds: an answer without what is added to it. */
export type Unplaced<Answer> = Omit<Answer, 'position' | 'record'>;

type Placed = { readonly position: string } | null;

/**
 * Makes the handler of a query: waits for the read model, reads it in one snapshot and adds the position the answer
 * stands at. Null stays null: the thing asked for does not exist. `saysRecord`: the read model can be shown as corrected
 * and as recorded, and the answer says which it is.
 */
export function answers<Q extends Query<Placed> & ReadQuery, Tables, Args extends [] | readonly unknown[]>(
  query: new (...args: never[]) => Q,
  readModel: string,
  find: (db: Kysely<Tables>, ...args: Args) => Promise<object | null>,
  argumentsOf: (query: Q) => Args,
  { saysRecord = false } = {},
): Type<IQueryHandler> {
  class Handler implements IQueryHandler<IQuery, Placed> {
    constructor(private readonly reader: ReadModelReader) {}

    async execute(asked: IQuery): Promise<Placed> {
      const { read } = asked as Q;
      const { position, data } = await this.reader.read<Tables, object | null>(readModel, read, (db) =>
        find(db, ...argumentsOf(asked as Q)),
      );
      if (!data) return null;
      const { record = 'as_corrected' } = read;
      return { ...data, ...(saysRecord && { record }), position: String(position) };
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${query.name}Handler` });
  Inject(ReadModelReader)(Handler, undefined, 0);
  QueryHandler(query)(Handler);
  return Handler;
}

/** The handler of a query to a read model that is shown as corrected or as recorded; its answer says which. */
export const answersInRecord = <
  Q extends Query<Placed> & ReadQuery,
  Tables,
  Args extends [] | readonly unknown[],
>(
  query: new (...args: never[]) => Q,
  readModel: string,
  find: (db: Kysely<Tables>, ...args: Args) => Promise<object | null>,
  argumentsOf: (query: Q) => Args,
): Type<IQueryHandler> => answers(query, readModel, find, argumentsOf, { saysRecord: true });
