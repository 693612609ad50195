import { projections, type Projection } from '#read-models';
import { anchorOf, code, codes, paragraphs, tableOf } from './markdown.js';

type Table = Projection['tables'][number];

const columnsOf = ({ columns, key }: Table): string =>
  tableOf(
    ['column', 'type', 'null', 'meaning'],
    Object.entries(columns).map(([name, { sql, nullable, description = '' }]) => [
      key.includes(name) ? `**${code(name)}**` : code(name),
      sql,
      nullable ? 'yes' : 'no',
      description,
    ]),
  );

function tableText(table: Table): string {
  const { name, purpose = '', key, indexes } = table;
  const others = indexes.length > 0 ? ` Indexes: ${indexes.map((it) => code(`(${it})`)).join(', ')}.` : '';
  return paragraphs(`#### ${name}`, `${purpose} Key: ${codes(key)}.${others}`, columnsOf(table));
}

const readModel = ({ name, purpose, version, categories, tables, on }: Projection): string =>
  paragraphs(
    `## ${name}`,
    purpose,
    `Version ${version}. Follows streams of the categories ${codes(categories)}; events: ${codes(Object.keys(on).toSorted())}.`,
    ...tables.map(tableText),
  );

/** Every read model with its tables. */
export const readModelsPage = (): string =>
  paragraphs(
    '# Read models',
    'Written by `npm run docs:dictionary` from the projections and tables of `libs/read-models`; changes belong there.',
    'Each build of a read model has a schema of its own in PostgreSQL, `rm_<name>_v<build>`; the version is that of its tables ' +
      'and its folding. Columns of the key are bold.',
    projections.map(({ name, purpose }) => `- [${name}](#${anchorOf(name)}): ${purpose}`).join('\n'),
    ...projections.map(readModel),
  );
