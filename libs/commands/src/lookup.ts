import type { EventLog } from '#event-log';
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
  type RegistryEvent,
  type StreamCategory,
} from '#registry';
import { loadStream, type RegistryCodec } from './stream-state.js';

/**
 * What a command must know of other aggregates. It is read from their streams and not from the read models, because
 * whoever has just registered a program must be able to record its outcome at once.
 */
export class Lookup {
  // A registered municipality stays registered, so a yes needs no second look; a no does.
  private readonly registered = new Set<string>();

  constructor(
    private readonly log: EventLog,
    private readonly codec: RegistryCodec,
  ) {}

  async isRegistered(code: string): Promise<boolean> {
    if (this.registered.has(code)) return true;
    const { last } = await loadStream(this.log, this.codec, municipality, municipalityStream(code));
    if (last) this.registered.add(code);
    return last !== null;
  }

  async indicator(code: string): Promise<DataOf<'IndicatorDefined'> | null> {
    return (await loadStream(this.log, this.codec, indicator, indicatorStream(code))).state.defined;
  }

  async program(id: string): Promise<DataOf<'ProgramLaunched'> | null> {
    return (await loadStream(this.log, this.codec, program, programStream(id))).state.launched;
  }

  /** A program that a command may name or not: null when it names none. */
  async namedProgram(id: string | undefined): Promise<DataOf<'ProgramLaunched'> | 'unknown' | null> {
    return id === undefined ? null : ((await this.program(id)) ?? 'unknown');
  }

  async namedVisit(id: string | undefined): Promise<DataOf<'VisitPlanned'> | 'unknown' | null> {
    if (id === undefined) return null;
    return (await loadStream(this.log, this.codec, visit, visitStream(id))).state.plan ?? 'unknown';
  }

  /**
   * The municipalities a thing concerns: those that may record about it. Null when there is no such thing; a series of
   * outcomes names its municipality itself, and indicators concern none in particular.
   */
  async partiesOf(category: StreamCategory, id: string): Promise<readonly string[] | null> {
    const stream = `${category}-${id}` as const;
    const load = <C, E extends RegistryEvent, S>(decider: Decider<C, E, S>) =>
      loadStream(this.log, this.codec, decider, stream);
    switch (category) {
      case 'municipality':
        return (await load(municipality)).last && [id];
      case 'indicator':
        return (await load(indicator)).last && [];
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
        return (await load(outcome)).last && [id.split(':')[0] ?? ''];
    }
  }
}
