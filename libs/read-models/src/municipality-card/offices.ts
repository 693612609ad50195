import { openTermIndex } from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Handlers } from '../runtime/projection.js';
import { municipality } from './table.js';
import type { OfficeTerm } from './view.js';

/** Who holds the offices, in the order in which it was recorded. */
export const keepOffices: Pick<Handlers, 'OfficeHeld' | 'OfficeLeft'> = {
  OfficeHeld: (rows, data, fact) =>
    rows.update(municipality, [streamId(fact)], ({ terms }) => ({
      terms: [...terms, { ...data, origin: originOf(fact), departure: null }],
      revision: fact.revision,
    })),
  OfficeLeft: (rows, data, fact) =>
    rows.update(municipality, [streamId(fact)], ({ terms }) => {
      const index = openTermIndex(terms, data);
      const ended = { ...(terms[index] as OfficeTerm), until: data.on, departure: originOf(fact) };
      return { terms: index < 0 ? terms : terms.with(index, ended), revision: fact.revision };
    }),
};
