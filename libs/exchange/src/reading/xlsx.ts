import type { SourceTable } from './source-table.js';
export const openXlsx = (_path: string): Promise<SourceTable> => Promise.reject(new Error('later'));
