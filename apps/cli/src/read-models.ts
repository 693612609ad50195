import { projections, type Projection } from '#read-models';
import { RefusedInput } from './exit.js';

/** The read models with these names, all of them for none. Throws `RefusedInput` for a name that is not one. */
export function readModelsNamed(names: readonly string[]): readonly Projection[] {
  const unknown = names.find((name) => projections.every((known) => known.name !== name));
  if (unknown !== undefined) {
    const list = projections.map(({ name }) => name).join(', ');
    throw new RefusedInput(`"${unknown}" is not a read model: it is one of ${list}.`);
  }
  return names.length === 0 ? projections : projections.filter(({ name }) => names.includes(name));
}
