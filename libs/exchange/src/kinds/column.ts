import type { Label } from '#registry';
import type { Choices } from './choices.js';

export const columnTypes = [
  'name',
  'text',
  'code',
  'choice',
  'date',
  'day',
  'period',
  'decimal',
  'whole',
  'yes_no',
  'list',
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** A column of a table that is imported. */
export interface Column {
  /** How the heading is written in a file of the registry's own. */
  readonly key: string;
  readonly heading: Label;
  /** Other headings by which it is known. */
  readonly aliases?: readonly string[];
  readonly type: ColumnType;
  readonly required?: true;
  /** Of a `choice`: its codes with their names, and other words for them. */
  readonly choices?: Choices;
  readonly synonyms?: Readonly<Record<string, string>>;
  readonly explanation: Label;
  readonly example: string;
  /** The fields of the commands that it fills, where they are not called as the column is. */
  readonly pointers?: readonly string[];
}

type Optional = Partial<Omit<Column, 'key' | 'heading' | 'type' | 'explanation' | 'example'>>;

/** Writes a column down on one line: key, headings, type, explanations, example. */
export const column = (
  key: string,
  [id, en]: readonly [id: string, en: string],
  type: ColumnType,
  [explainedId, explainedEn]: readonly [id: string, en: string],
  example: string,
  others: Optional = {},
): Column => ({
  key,
  heading: { id, en },
  type,
  explanation: { id: explainedId, en: explainedEn },
  example,
  ...others,
});
