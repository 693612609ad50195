import { v5 } from 'uuid';
import type { GivenCommand, Provenance, StreamCategory } from '#registry';

/** Namespace of every identity in the sample data. Never changed: the log of a running registry holds them. */
const SEED_NAMESPACE = '3b0f6c1e-6a58-5b5e-9d39-8f6f1c6a7d20';

/** One step of loading the sample data. */
export interface SeedCommand {
  /** Unique and stable: loading the sample data again finds each command already done. */
  readonly key: string;
  readonly category: StreamCategory;
  /** What follows the category in the name of the stream. */
  readonly streamId: string;
  readonly command: GivenCommand;
  /** Key of the claim that this one contests: its event is known by its id only when it has been recorded. */
  readonly contests?: string;
  readonly provenance: Pick<Provenance, 'effectiveFrom' | 'source'>;
}

/** The command with the id of the event that it contests. */
export function withContested(
  { command, contests }: SeedCommand,
  eventOf: (key: string) => string | undefined,
): GivenCommand {
  if (contests === undefined || command.type !== 'RecordOutcome') return command;
  const event = eventOf(contests);
  if (event === undefined) throw new Error(`nothing was recorded under ${contests} that could be contested`);
  return { ...command, data: { ...command.data, contests: event } };
}

/** Identity of the command with this key. */
export const seedCommandId = (key: string): string => v5(key, SEED_NAMESPACE);

/** Identity of a program, visit or adoption of the sample data, by its name there. */
export const seedId = (name: string): string => v5(`thing:${name}`, SEED_NAMESPACE);
