import type { DeadLetter } from '#read-models';

const when = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');

const decisionOf = ({ decidedBy, decidedAt, reason }: DeadLetter): string[] =>
  decidedBy && decidedAt
    ? [`    decided ${when(decidedAt)} by ${decidedBy}${reason ? `: ${reason}` : ''}`]
    : [];

/** A dead letter in a list, as a person reads it in a terminal. */
export const printItem = (letter: DeadLetter): string =>
  [
    `${letter.id}  ${letter.state}  ${letter.readModel} (version ${letter.codeVersion}, build ${letter.build})`,
    `    ${letter.eventType} of ${letter.stream}, revision ${letter.revision}, position ${letter.position}`,
    `    ${letter.error}`,
    `    failed ${when(letter.failedAt)} UTC after ${letter.attempts} attempts`,
    ...decisionOf(letter),
  ].join('\n');

function eventOf({ event }: DeadLetter): string {
  try {
    return JSON.stringify(JSON.parse(event), null, 2);
  } catch {
    return event;
  }
}

/** A dead letter with all that is needed to decide on it. */
export const printWhole = (letter: DeadLetter): string =>
  [
    printItem(letter),
    `Event ${letter.eventId}\n${eventOf(letter)}`,
    ...(letter.stack ? [letter.stack] : []),
    ...(letter.state === 'halted'
      ? [`tiru dead-letters retry ${letter.id}\ntiru dead-letters skip ${letter.id} --reason "…"`]
      : []),
  ].join('\n\n');

/** As JSON, with numbers beyond a double as text. */
export const asJson = (letters: DeadLetter | readonly DeadLetter[]): string =>
  JSON.stringify(letters, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2);
