import {
  deciders,
  type Decider,
  type Recorded,
  type RegistryEvent,
  type StreamCategory,
  streamCategories,
} from '#registry';
import { evidenceLife } from './evidence.js';
import { syntheticLog, type SyntheticLog } from './log.js';
import type { AskedCommand, Chunk } from './pen.js';
import { createWorld } from './world.js';

/** The deciders differ in their types; here each is given what its own stream holds. */
export type AnyDecider = Decider<AskedCommand, RegistryEvent, object>;

/** One stream as a decider sees it: what was asked, and the event that followed from each command. */
export interface History {
  readonly category: StreamCategory;
  readonly decider: AnyDecider;
  readonly commands: readonly AskedCommand[];
  readonly events: readonly Recorded<RegistryEvent>[];
}

const EVIDENCE_SHARE = 0.05;

/** Streams of every aggregate: the synthetic log, and evidence of its programs, which that log has none of. */
export function histories({ events, seed }: SyntheticLog): readonly History[] {
  const ofEvidence = Math.ceil(events * EVIDENCE_SHARE);
  const chunks = [...syntheticLog({ events: events - ofEvidence, seed })];
  const streams = Map.groupBy([...chunks, ...evidenceOf(chunks, ofEvidence, seed)], ({ stream }) => stream);
  return [...streams.values()].map((parts) => {
    const category = categoryOf(parts[0] as Chunk);
    return {
      category,
      decider: deciders[category] as unknown as AnyDecider,
      commands: parts.flatMap(({ commands }) => commands),
      events: parts.flatMap((part) =>
        part.events.map(({ event, eventId }) => ({ ...event, eventId }) as Recorded<RegistryEvent>),
      ),
    };
  });
}

function categoryOf({ stream }: Chunk): StreamCategory {
  const category = streamCategories.find((it) => stream.startsWith(`${it}-`));
  if (!category) throw new Error(`${stream} is a stream of no category`);
  return category;
}

function* evidenceOf(chunks: readonly Chunk[], events: number, seed: number): Generator<Chunk> {
  const world = createWorld(seed, events);
  for (const { event } of chunks.flatMap((chunk) => chunk.events)) {
    if (event.type !== 'ProgramLaunched') continue;
    const { programId: id, municipality, indicators } = event.data;
    world.programs.push({ id, municipality, indicators });
  }
  for (let told = 0; told < events;) {
    for (const chunk of evidenceLife(world)) {
      const left = events - told;
      if (left <= 0) return;
      yield { ...chunk, events: chunk.events.slice(0, left), commands: chunk.commands.slice(0, left) };
      told += Math.min(left, chunk.events.length);
    }
  }
}
