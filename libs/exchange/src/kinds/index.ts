import { adoptions } from './adoptions.js';
import { indicators } from './indicators.js';
import type { TableKind } from './kind.js';
import { areas, municipalities } from './municipalities.js';
import { outcomes } from './outcomes.js';
import { programs } from './programs.js';
import { visits } from './visits.js';

/** The one place where a kind of table that can be imported is registered. */
export const tableKinds: readonly TableKind[] = [
  municipalities,
  indicators,
  programs,
  visits,
  adoptions,
  outcomes,
  areas,
];

export const kindNamed = (name: string): TableKind | undefined =>
  tableKinds.find((kind) => kind.name === name);
