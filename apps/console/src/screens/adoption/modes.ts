/** The two time axes: what had happened by a day, and what had been recorded by it. */
export const historyModes = ['effective', 'known'] as const;
export type HistoryMode = (typeof historyModes)[number];

export interface HistorySearch {
  day?: string;
  mode?: HistoryMode;
}
