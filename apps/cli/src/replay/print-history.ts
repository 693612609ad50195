import type { AdoptionHistory } from '#read-models';

type History = Omit<AdoptionHistory, 'position'>;
type Step = History['events'][number];

const effective = ({ origin }: Step): string => {
  const { date, precision } = origin.effectiveFrom;
  if (date === null || precision === 'unknown') return 'unknown day';
  return precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date;
};

const shown = (value: unknown): string => (value === null ? '–' : String(value));

function printStep(step: Step): string {
  const { origin, changes, state, type, revision, corrected } = step;
  const level =
    state.attributionLevel === null
      ? 'no attribution claimed'
      : `attribution level ${state.attributionLevel}`;
  return [
    `${effective(step)}  ${type} (revision ${revision}${corrected ? ', corrected' : ''})`,
    `    recorded ${origin.recordedAt} by ${origin.actor.office}`,
    ...(origin.source ? [`    source   ${origin.source.reference} (${origin.source.type})`] : []),
    ...changes.map(({ field, from, to }) => `    ${field}: ${shown(from)} -> ${shown(to)}`),
    `    then     ${state.stage}, ${level}`,
  ].join('\n');
}

/** A history as a person reads it in a terminal. */
export function printHistory({
  adoptionId,
  knownAt,
  effectiveAt,
  state,
  events,
  hiddenEvents,
}: History): string {
  const asOf = [knownAt && `known at ${knownAt}`, effectiveAt && `effective at ${effectiveAt}`].filter(
    Boolean,
  );
  const hidden = hiddenEvents > 0 ? [`${hiddenEvents} later event(s) are not shown.`] : [];
  return [
    `Adoption ${adoptionId}${asOf.length > 0 ? `, ${asOf.join(', ')}` : ''}`,
    ...(state ? events.map(printStep) : ['Not there yet on that day.']),
    ...hidden,
  ].join('\n\n');
}
