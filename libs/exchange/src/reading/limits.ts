const MB = 1024 * 1024;

/** What a file may be at most. Beyond, it is refused and says so, before it is read where that can be told. */
export const limits = {
  /** Of the file on the disk. */
  fileBytes: 200 * MB,
  /** Of the file of a spreadsheet program, which is kept in memory while it is read. */
  xlsxBytes: 50 * MB,
  columns: 300,
  fieldCharacters: 20_000,
  recordCharacters: 200_000,
  zip: { inflatedBytes: 50 * MB, ratio: 100, entries: 200 },
  /** How long a sheet may take to read, in milliseconds. */
  sheetMs: 60_000,
  sheetHeapMb: 512,
} as const;

export type Limits = typeof limits;
