export { tableOf, type ListTable } from './columns.js';
export { guarded, unguarded } from './csv.js';
export { listFormats, type ListFormatName } from './list-formats.js';
