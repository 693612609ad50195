export const dayOrders = ['dmy', 'mdy'] as const;
export const numberStyles = ['id', 'en'] as const;

/** What a file does not say of itself, said by whoever imports it. */
export interface Conventions {
  /** In `06/02/2023`: whether the day comes first or the month. */
  readonly dates?: (typeof dayOrders)[number] | undefined;
  /** `id`: 1.234,56; `en`: 1,234.56. */
  readonly numbers?: (typeof numberStyles)[number] | undefined;
}
