import type { PreciseDate } from '#registry';

export type Value = string | number | boolean | PreciseDate | readonly string[];

/** The values of one row by the keys of their columns; what was left empty is not there. */
export class RowValues {
  constructor(private readonly values: ReadonlyMap<string, Value>) {}

  has(key: string): boolean {
    return this.values.has(key);
  }

  /** A text, code, choice, decimal, day or period; an empty text when it was left out. */
  text(key: string): string {
    return (this.values.get(key) as string | undefined) ?? '';
  }

  maybe(key: string): string | undefined {
    return this.values.get(key) as string | undefined;
  }

  whole(key: string): number | undefined {
    return this.values.get(key) as number | undefined;
  }

  yes(key: string): boolean | undefined {
    return this.values.get(key) as boolean | undefined;
  }

  date(key: string): PreciseDate | undefined {
    return this.values.get(key) as PreciseDate | undefined;
  }

  list(key: string): readonly string[] {
    return (this.values.get(key) as readonly string[] | undefined) ?? [];
  }

  /** An object of those that are there: fields by the keys of their columns. */
  given<Field extends string>(fields: Readonly<Record<Field, string>>): Partial<Record<Field, never>> {
    const there = Object.entries<string>(fields).filter(([, key]) => this.values.has(key));
    return Object.fromEntries(there.map(([field, key]) => [field, this.values.get(key)])) as Partial<
      Record<Field, never>
    >;
  }
}
