/**
 * How the record is read: as its corrections and retractions have put it right, or as it was recorded at first, with
 * what should not have been.
 */
export const recordReadings = ['as_corrected', 'as_recorded'] as const;
export type RecordReading = (typeof recordReadings)[number];
