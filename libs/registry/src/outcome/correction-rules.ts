import { DomainError, refusing } from '../domain-error.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { refuseFigures, refusePeriod } from './figure-rules.js';
import {
  claimsOfKey,
  correctableFields,
  corrected,
  findObservation,
  isCorrectable,
  type Observation,
  type OutcomeData,
  type Series,
} from './observation.js';
import type { OutcomeCommand } from './outcome.commands.js';
import { OutcomeRecorded } from './outcome.events.js';
import { alreadyRecorded } from './outcome.refusals.js';

type Correction = Extract<OutcomeCommand, { type: 'CorrectOutcome' }>['data'];

const refusal = refusing('correction');

const observationUnknown = (eventId: string) =>
  refusal(
    'missing',
    'observation_unknown',
    '/eventId',
    eventId,
    { en: 'this series has no such observation', id: 'deret ini tidak memuat pengamatan itu' },
    {
      en: 'the event id of an observation of this series',
      id: 'id peristiwa suatu pengamatan dalam deret ini',
    },
  );

const pointerNotCorrectable = (pointer: string) =>
  refusal(
    'invalid',
    'pointer_not_correctable',
    '/pointer',
    pointer,
    { en: 'this field cannot be corrected', id: 'isian ini tidak dapat dikoreksi' },
    correctableFields.map((field) => `/${field}`),
  );

const oldValueDiffers = (old: string | null, now: string | null) =>
  refusal(
    'conflict',
    'old_value_differs',
    '/old',
    old,
    {
      en: now === null ? 'the record has no value there now' : `the record says ${now} now`,
      id: now === null ? 'catatan kini tidak memuat nilai di sana' : `catatan kini memuat ${now}`,
    },
    now === null ? { en: 'null', id: 'null' } : [now],
  );

const changesNothing = (value: string | null) =>
  refusal(
    'invalid',
    'changes_nothing',
    '/new',
    value,
    { en: 'the new value is the old one', id: 'nilai baru sama dengan nilai lama' },
    { en: 'another value', id: 'nilai lain' },
  );

/**
 * A claim recorded in words, without figures, stays one: the indicator is not at hand when it is corrected. One
 * whose figure was missing gets it by a superseding claim, because status and value would have to change at once.
 */
function valueTypeOf({ recorded }: Observation): 'number' | 'statement' {
  const absent = recorded.status === 'missing' || recorded.status === 'cannot_exist';
  const figure = recorded.value ?? recorded.numerator;
  return !absent && figure === undefined ? 'statement' : 'number';
}

function refuseWrong(series: Series, observation: Observation, next: OutcomeData): void {
  refusePeriod(next.period);
  wellFormed('outcome', OutcomeRecorded, next);
  refuseFigures(next, { valueType: valueTypeOf(observation), counts: next.countBasis !== undefined });
  const others = claimsOfKey(series, next).filter(
    (it) => it.eventId !== observation.eventId && it.supersededBy === null,
  );
  const named = others.some((it) => [next.contests, next.supersedes].includes(it.eventId));
  if (next.period !== observation.current.period && others.length > 0 && !named)
    throw alreadyRecorded(
      next.period,
      others.map((it) => it.eventId),
    );
}

/**
 * Decides whether one field of one claim may be corrected. True when it changes the record, false when the very
 * same correction is already made; otherwise refused, a wrong new value by the rules of recording, at `/new`.
 */
export function correctionChanges(correction: Correction, series: Series): boolean {
  const observation = findObservation(series, correction.eventId);
  if (!observation) throw observationUnknown(correction.eventId);
  const field = correction.pointer.slice(1);
  if (!isCorrectable(field)) throw pointerNotCorrectable(correction.pointer);
  const last = observation.corrections.findLast((it) => it.pointer === correction.pointer);
  if (last && sameFacts(last, correction)) return false;
  const now = observation.current[field] ?? null;
  if (correction.old !== now) throw oldValueDiffers(correction.old, now);
  if (correction.new === now) throw changesNothing(correction.new);
  try {
    refuseWrong(series, observation, corrected(observation.current, field, correction.new));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError({ ...error.detail, pointer: '/new', value: correction.new });
  }
  return true;
}
