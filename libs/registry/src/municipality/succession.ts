import type { DataOf } from '../catalogue.js';
import type { PreciseDate } from '../vocabulary/calendar.js';
import { sameFacts } from '../same-facts.js';
import { ended } from './municipality.refusals.js';
import type { KnownMunicipality, MunicipalityCommandOf } from './municipality.commands.js';
import * as refusal from './succession.refusals.js';

/** What a municipality became: the links by which a series of figures is followed across. */
export interface Succession {
  readonly splits: readonly DataOf<'MunicipalitySplit'>[];
  readonly end:
    null | DataOf<'MunicipalityMerged'> | DataOf<'MunicipalityMoved'> | DataOf<'MunicipalitySplit'>;
  /** Since when it is none any more; null while it exists, and where nobody knows. */
  readonly endedOn: PreciseDate | null;
  /** The codes under which it goes on; empty while it exists itself. */
  readonly continuedAs: readonly string[];
}

/** Refuses a new fact about a municipality that is none any more, and says which to use. */
export function refuseEnded({ continuedAs }: Succession): void {
  if (continuedAs.length > 0) throw ended(continuedAs);
}

function refuseSuccessor(own: string, code: string, known: KnownMunicipality | undefined, pointer: string) {
  if (code === own) throw refusal.successorItself(pointer, code);
  if (!known) throw refusal.successorUnknown(pointer, code);
  if (known.continuedAs.length > 0) throw refusal.successorEnded(pointer, code, known.continuedAs);
}

export function split(
  { data, known }: MunicipalityCommandOf<'SplitMunicipality'>,
  own: string,
  was: Succession,
) {
  if (was.splits.some((recorded) => sameFacts(recorded, data))) return [];
  refuseEnded(was);
  data.into.forEach((code, index) => {
    const pointer = `/into/${index}`;
    if (data.into.indexOf(code) !== index) throw refusal.successorRepeated(pointer, code);
    if (was.splits.some(({ into }) => into.includes(code))) throw refusal.alreadySplitOff(pointer, code);
    refuseSuccessor(own, code, known.into[index], pointer);
  });
  if (!data.continues && data.into.length === 1) throw refusal.splitIntoOne(data.into[0] ?? '');
  return [{ type: 'MunicipalitySplit', data } as const];
}

export function merge(
  { data, known }: MunicipalityCommandOf<'MergeMunicipality'>,
  own: string,
  was: Succession,
) {
  if (sameFacts(was.end, data)) return [];
  refuseEnded(was);
  refuseSuccessor(own, data.into, known.into, '/into');
  return [{ type: 'MunicipalityMerged', data } as const];
}

export function move(
  { data, known }: MunicipalityCommandOf<'MoveMunicipality'>,
  { code, province }: DataOf<'MunicipalityRegistered'>,
  was: Succession,
) {
  if (sameFacts(was.end, data)) return [];
  refuseEnded(was);
  if (data.province.code === province.code) throw refusal.sameProvince(province.code);
  if (!data.successor.startsWith(`${data.province.code}.`))
    throw refusal.successorOfOtherProvince(data.successor, data.province.code);
  refuseSuccessor(code, data.successor, known.successor, '/successor');
  return [{ type: 'MunicipalityMoved', data } as const];
}
