/** The log does not hold what was written. */
export class DamagedLogError extends Error {
  override name = 'DamagedLogError';
  /** Which place, and what is wrong with it, as part of a sentence. */
  readonly place: string;

  constructor(place: string) {
    super(`${place.charAt(0).toUpperCase()}${place.slice(1)}.`);
    this.place = place;
  }
}
