import {
  IdentifierNode,
  OperationNodeTransformer,
  type Kysely,
  type KyselyPlugin,
  type QueryId,
  type SchemableIdentifierNode,
} from 'kysely';
import { viewOf } from './views.js';
import type { WhichRecord } from './which-record.js';

/** Puts the view of one record in the place of each table that has been given its schema. */
class ViewsForTables extends OperationNodeTransformer {
  constructor(private readonly record: WhichRecord) {
    super();
  }

  protected override transformSchemableIdentifier(
    node: SchemableIdentifierNode,
    queryId?: QueryId,
  ): SchemableIdentifierNode {
    const transformed = super.transformSchemableIdentifier(node, queryId);
    const { name } = transformed.identifier;
    // A query inside a query may pass here twice.
    if (!transformed.schema || name.endsWith(viewOf('', this.record))) return transformed;
    return { ...transformed, identifier: IdentifierNode.create(viewOf(name, this.record)) };
  }
}

/**
 * The tables of a build as queries see them: a query names a table, and reads its rows as corrected or as recorded.
 */
export function inRecord<Tables>(db: Kysely<Tables>, schema: string, record: WhichRecord): Kysely<Tables> {
  const views = new ViewsForTables(record);
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => views.transformNode(node, queryId),
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return db.withSchema(schema).withPlugin(plugin);
}
