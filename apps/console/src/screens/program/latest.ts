import type { Observation } from '../../api/shapes';

/** A period ends where its last part ends; parts of one length compare as text, and a year ends after its months. */
const endOf = (period: string): string => (period.split('/').at(-1) ?? period).padEnd(10, '~');

const seriesOf = ({ indicator, valueKind }: Observation): string => `${indicator.code} ${valueKind}`;

/** For each indicator and kind of value its latest observations that still stand: more than one where sources differ. */
export function latestOfEach(observations: readonly Observation[]): Observation[] {
  const standing = observations.filter(({ supersededBy }) => supersededBy === null);
  const latest = new Map<string, string>();
  for (const observation of standing) {
    const series = seriesOf(observation);
    const end = endOf(observation.period);
    if (end > (latest.get(series) ?? '')) latest.set(series, end);
  }
  return standing
    .filter((observation) => endOf(observation.period) === latest.get(seriesOf(observation)))
    .sort((a, b) => seriesOf(a).localeCompare(seriesOf(b)));
}
