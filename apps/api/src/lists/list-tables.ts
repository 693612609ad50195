import { tableOf, type ListTable } from '#exchange';
import { viewSchemas, type ViewName } from '../http/view-schemas.js';

/** The lists among the answers, as tables. */
export const listTables: ReadonlyMap<ViewName, ListTable> = new Map(
  Object.entries(viewSchemas).flatMap(([name, schema]): [ViewName, ListTable][] => {
    const table = tableOf(schema);
    return table ? [[name as ViewName, table]] : [];
  }),
);
