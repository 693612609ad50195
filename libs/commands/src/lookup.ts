import {
  adoption,
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
  type DefinedIndicator,
  type KnownMunicipality,
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

  /** Whether a municipality still exists or goes on under other codes; null when it is not registered. */
  async municipality(code: string): Promise<KnownMunicipality> {
    const { end, state } = await this.memory.recent(municipality, municipalityStream(code));
    return end && { continuedAs: state.continuedAs };
  }

  /** The indicator in its latest version, and whether it is still in use. */
  async indicator(code: string): Promise<DefinedIndicator | null> {
    const { defined, retired } = (await this.memory.recent(indicator, indicatorStream(code))).state;
    return defined && { ...defined, retired };
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
    }
  }
}
