import { kindNamed, tableKinds, type TableKind } from '#exchange';
import { RefusedInput } from '../exit.js';

/** The kind of table of this name. Throws `RefusedInput` for an unknown one. */
export function kindOf(name: string): TableKind {
  const kind = kindNamed(name);
  if (kind) return kind;
  const names = [...tableKinds.map((it) => it.name), 'commands'].join(', ');
  throw new RefusedInput(`There is no kind "${name}" / tidak ada jenis "${name}": ${names}.`);
}
