import {
  adoption,
  findObservation,
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

  /**
   * The accounts that recorded or corrected a claim, by the envelopes of its events. None where the claim itself says
   * who recorded it and nobody corrected it: then its series need not be read again.
   */
  async authorsOf(seriesId: string, eventId: string): Promise<readonly string[]> {
    const stream = `outcome-${seriesId}` as const;
    // As it stands now: a correction of a moment ago makes its author one.
    const { series } = (await this.memory.current(outcome, stream)).state;
    const claim = findObservation(series, eventId);
    if (!claim || (claim.recorded.recordedBy !== undefined && claim.corrections.length === 0)) return [];
    const authors = new Set<string>();
    const { log, codec } = this.memory;
    for await (const stored of log.readStream(stream)) {
      const { event, eventId: id, envelope } = codec.decode(stored);
      const isCorrection = event.type === 'FactCorrected' && event.data.eventId === eventId;
      if (id === eventId || isCorrection) authors.add(envelope.actor.userId);
    }
    return [...authors];
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
