import type { DataOf } from '../catalogue.js';
import * as refusal from './evidence.refusals.js';

type Check = DataOf<'EvidenceChecked'>;

const DAYS_UNTIL_SAID_AGAIN = 365;
const DAY_MS = 86_400_000;

export function refuseCheck({ result, found }: Check, sha256: string): void {
  if (result !== 'altered' && found !== undefined) throw refusal.foundNotExpected(found, result);
  if (result === 'altered' && found === undefined) throw refusal.foundNeeded();
  if (found === sha256) throw refusal.foundIsRight(found);
}

/**
 * True when a check says what the last one said, less than a year later. Evidence is looked at every few days, and
 * that it is still there is worth an event once a year; that it is not there any more is worth one at once.
 */
export function saysNothingNew(check: Check, last: Check | null): boolean {
  if (last?.result !== check.result || last.found !== check.found) return false;
  const days = (Date.parse(check.checkedOn) - Date.parse(last.checkedOn)) / DAY_MS;
  return days < DAYS_UNTIL_SAID_AGAIN;
}
