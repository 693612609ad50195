import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Kysely } from 'kysely';
import { contradictionsIn } from '../contradiction/found.js';
import type { ContradictionTables } from '../contradiction/table.js';
import { ListWork } from '../queries.js';
import { ReadModelReader } from '../runtime/reader.js';
import { listWork } from './queries.js';
import type { WorkInboxTables } from './table.js';
import type { WorkInbox } from './view.js';

/** Reads what is due with what contradicts what: the facts that contradict each other are in another read model. */
@QueryHandler(ListWork)
export class ListWorkHandler implements IQueryHandler<ListWork> {
  constructor(private readonly reader: ReadModelReader) {}

  async execute({ filter, today, read }: ListWork): Promise<WorkInbox> {
    const found = await this.reader.read('contradiction', read, (db: Kysely<ContradictionTables>) =>
      contradictionsIn(db, filter.municipality),
    );
    const work = await this.reader.read('work_inbox', read, (db: Kysely<WorkInboxTables>) =>
      listWork(db, filter, today, found.data),
    );
    // The answer stands at least at the position of the one that is further behind.
    const position = found.position < work.position ? found.position : work.position;
    return { ...work.data, position: String(position) };
  }
}
