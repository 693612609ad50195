/** One city took something over from another: an edge of the network of who learns from whom. */
export interface Lesson {
  /** Whose it was. */
  readonly from: string;
  /** Who took it over. */
  readonly to: string;
  /** When, YYYY-MM-DD; null when nobody knows. */
  readonly day: string | null;
}
