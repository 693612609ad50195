export * from './import-problem.js';
export { limits } from './reading/limits.js';
export { openTable } from './reading/open-table.js';
export * from './reading/source-table.js';
