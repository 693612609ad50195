import { asRevised } from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Handlers } from '../runtime/projection.js';
import { indicatorEntryOf } from './indicator-entry.js';
import { indicator } from './table.js';

/** Each indicator as it is defined now, with its versions; observations keep the version they were recorded under. */
export const keepIndicators: Pick<Handlers, 'IndicatorDefined' | 'IndicatorRevised' | 'IndicatorRetired'> = {
  IndicatorDefined: (rows, data, fact) =>
    rows.put(indicator, {
      code: data.code,
      name: data.name,
      entry: indicatorEntryOf(data),
      revision: fact.revision,
      versions: [{ version: data.version, changed: [], reason: null, origin: originOf(fact) }],
    }),
  IndicatorRevised: (rows, data, fact) =>
    rows.update(indicator, [data.code], ({ versions }) => ({
      name: data.name,
      entry: indicatorEntryOf(asRevised(data)),
      revision: fact.revision,
      versions: [
        ...versions,
        { version: data.version, changed: data.changed, reason: data.reason, origin: originOf(fact) },
      ],
    })),
  IndicatorRetired: (rows, { reason, successor }, fact) =>
    rows.update(indicator, [streamId(fact)], ({ entry }) => ({
      entry: { ...entry, retired: { reason, successor: successor ?? null } },
      revision: fact.revision,
    })),
};
