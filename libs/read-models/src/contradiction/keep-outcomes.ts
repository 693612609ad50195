import { claimCorrectionOf, correctableOf, correctedColumns } from '../observation-row.js';
import { originOf } from '../origin.js';
import { keepRetractions } from '../outcome-retraction.js';
import { streamId, type Handlers } from '../runtime/projection.js';
import { observation, party } from './table.js';

/** Keeps the claims about outcomes, as corrected, with what replaced and what retracted them. */
export const keepOutcomes: Handlers = {
  ...keepRetractions,
  OutcomeRecorded: (rows, data, fact) => {
    const { municipality, indicator, method, supersedes } = data;
    rows.put(party, { category: 'outcome', thing: streamId(fact), municipality });
    rows.put(observation, {
      event_id: fact.eventId,
      series_id: streamId(fact),
      municipality,
      indicator,
      method,
      value_kind: data.valueKind,
      unit: data.unit,
      count_basis: data.countBasis ?? null,
      dimensions: data.dimensions,
      ...correctableOf(data),
      superseded_by: null,
      origin: originOf(fact),
      position: fact.position,
    });
    if (supersedes) rows.update(observation, [supersedes], () => ({ superseded_by: fact.eventId }));
  },
  FactCorrected: (rows, data) => {
    const correction = claimCorrectionOf(data);
    if (correction) rows.update(observation, [data.eventId], () => correctedColumns(correction));
  },
};
