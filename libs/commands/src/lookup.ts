import {
  adoption,
  deciders,
  evidence,
  evidenceStream,
  indicator,
  indicatorStream,
  municipality,
  municipalityStream,
  outcome,
  program,
  programStream,
  visit,
  visitStream,
  type DataOf,
  type Decider,
  type EvidenceState,
  type RegistryEvent,
  type StreamCategory,
} from '#registry';
import type { StreamMemory } from './stream-memory.js';

/**
 * What a command must know of other aggregates. It is read from their streams and not from the read models, because
 * whoever has just registered a program must be able to record its outcome at once.
 */
export class Lookup {
  // A registered municipality stays registered, so a yes needs no second look; a no does.
  private readonly registered = new Set<string>();

  constructor(private readonly memory: StreamMemory) {}

  async isRegistered(code: string): Promise<boolean> {
    if (this.registered.has(code)) return true;
    const { end } = await this.memory.recent(municipality, municipalityStream(code));
    if (end) this.registered.add(code);
    return end !== null;
  }

  async indicator(code: string): Promise<DataOf<'IndicatorDefined'> | null> {
    return (await this.memory.recent(indicator, indicatorStream(code))).state.defined;
  }

  async program(id: string): Promise<DataOf<'ProgramLaunched'> | null> {
    return (await this.memory.recent(program, programStream(id))).state.launched;
  }

  /** A program that a command may name or not: null when it names none. */
  async namedProgram(id: string | undefined): Promise<DataOf<'ProgramLaunched'> | 'unknown' | null> {
    return id === undefined ? null : ((await this.program(id)) ?? 'unknown');
  }

  async namedVisit(id: string | undefined): Promise<DataOf<'VisitPlanned'> | 'unknown' | null> {
    if (id === undefined) return null;
    return (await this.memory.recent(visit, visitStream(id))).state.plan ?? 'unknown';
  }

  async evidence(sha256: string): Promise<EvidenceState> {
    return (await this.memory.recent(evidence, evidenceStream(sha256))).state;
  }

  /** Whether there is a thing that something is said of, and whether one event that is named lies in its stream. */
  async proven(
    category: Exclude<StreamCategory, 'evidence'>,
    id: string,
    eventId: string | undefined,
  ): Promise<'known' | 'unknown' | 'event_unknown'> {
    const decider = deciders[category] as unknown as Decider<never, RegistryEvent, unknown>;
    const stream = await this.memory.recent(decider, `${category}-${id}`);
    if (!stream.end) return 'unknown';
    return eventId === undefined || stream.holds(eventId) ? 'known' : 'event_unknown';
  }

  /**
   * The municipalities a thing concerns: those that may record about it. Null when there is no such thing; a series of
   * outcomes names its municipality itself, and indicators concern none in particular.
   */
  async partiesOf(category: StreamCategory, id: string): Promise<readonly string[] | null> {
    const stream = `${category}-${id}` as const;
    const load = <C, E extends RegistryEvent, S>(decider: Decider<C, E, S>) =>
      this.memory.recent(decider, stream);
    switch (category) {
      case 'municipality':
        return (await load(municipality)).end && [id];
      case 'indicator':
        return (await load(indicator)).end && [];
      case 'program': {
        const { launched } = (await load(program)).state;
        return launched && [launched.municipality];
      }
      case 'visit': {
        const { plan } = (await load(visit)).state;
        return plan && [plan.guest, plan.host];
      }
      case 'adoption': {
        const { intent } = (await load(adoption)).state;
        return intent && [intent.adopter, intent.origin];
      }
      case 'outcome':
        return (await load(outcome)).end && [id.split(':')[0] ?? ''];
      case 'evidence': {
        const { filed } = (await load(evidence)).state;
        return filed && (filed.municipality === undefined ? [] : [filed.municipality]);
      }
    }
  }
}
