import { originOf } from '../origin.js';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import { municipality, succession } from './table.js';
import type { SuccessionLink } from './view.js';

/** The codes that an event says a municipality goes on in. */
function successorsOf({ event }: Fact): readonly string[] {
  if (event.type === 'MunicipalitySplit') return event.data.into;
  if (event.type === 'MunicipalityMerged') return [event.data.into];
  return event.type === 'MunicipalityMoved' ? [event.data.successor] : [];
}

/** The rows of an event's links. */
export const successionRefs = (fact: Fact): RowRef[] =>
  successorsOf(fact).map((code) => ref(succession, fact.eventId, code));

function link(rows: Rows, fact: Fact, kind: SuccessionLink['kind'], instrument: string, ends: boolean) {
  const codes = successorsOf(fact);
  for (const to_code of codes)
    rows.put(succession, {
      event_id: fact.eventId,
      to_code,
      from_code: streamId(fact),
      kind,
      position: fact.position,
      on_day: fact.envelope.effectiveFrom.date,
      instrument,
      origin: originOf(fact),
    });
  rows.update(municipality, [streamId(fact)], () => ({
    revision: fact.revision,
    ...(ends && { continued_as: [...codes] }),
  }));
}

export const keepSuccessions: Pick<
  Handlers,
  'MunicipalitySplit' | 'MunicipalityMerged' | 'MunicipalityMoved'
> = {
  MunicipalitySplit: (rows, { instrument, continues }, fact) =>
    link(rows, fact, 'split', instrument, !continues),
  MunicipalityMerged: (rows, { instrument }, fact) => link(rows, fact, 'merger', instrument, true),
  MunicipalityMoved: (rows, { instrument }, fact) => link(rows, fact, 'move', instrument, true),
};
