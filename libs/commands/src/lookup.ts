import {
  adoptionStream,
  type DataOf,
  type Decider,
  deciders,
  type DefinedIndicator,
  type EndedMunicipality,
  entriesAmong,
  everMeasuredBy,
  type EvidenceState,
  evidenceStream,
  findObservation,
  hadEndedBy,
  indicatorStream,
  type Journal,
  type KnownAtDerivation,
  type KnownAttempt,
  type KnownMunicipality,
  type KnownOfOtherProgram,
  municipalityStream,
  type ProgramState,
  programStream,
  type RegistryEvent,
  type StreamCategory,
  visitStream,
} from '#registry';
import { keptRecord, otherProgram } from './other-program.js';
import type { CommandContext } from './command.js';
import type { StreamMemory } from './stream-memory.js';

/** A program as other aggregates must know it. */
type LaunchedProgram = DataOf<'ProgramLaunched'> & { readonly mergedInto: string | null };

/** A fact, who recorded it, and what of the same stream whoever asks has recorded. */
export interface Said {
  readonly event: RegistryEvent;
  readonly account: string;
  readonly recorder: string | null;
  readonly own: readonly RegistryEvent[];
}

/**
 * What a command must know of other aggregates. It is read from their streams and not from the read models, because
 * whoever has just registered a program must be able to record its outcome at once.
 */
export class Lookup {
  constructor(private readonly memory: StreamMemory) {}

  async isRegistered(code: string): Promise<boolean> {
    // Not remembered for good: a registration can be retracted.
    const { state } = await this.memory.recent(deciders.municipality, municipalityStream(code));
    return state.registered !== null;
  }

  /** Whether a municipality still exists or goes on under other codes; null when it is not registered. */
  async municipality(code: string): Promise<KnownMunicipality> {
    const { state } = await this.memory.recent(deciders.municipality, municipalityStream(code));
    return state.registered && { continuedAs: state.continuedAs, endedOn: state.endedOn };
  }

  /** Those of some municipalities that had surely ended by a day; where no day is known, none that has a day of its end. */
  async endedBy(day: string | undefined, codes: readonly string[]): Promise<readonly EndedMunicipality[]> {
    const found = await Promise.all(
      codes.map(async (code) => ({ code, ...(await this.municipality(code)) })),
    );
    return found.flatMap(({ code, continuedAs = [], endedOn = null }) =>
      continuedAs.length > 0 && hadEndedBy(endedOn, day) ? [{ code, endedOn, continuedAs }] : [],
    );
  }

  /** The indicator in its latest version, and whether it is still in use. */
  async indicator(code: string): Promise<DefinedIndicator | null> {
    const { defined, retired } = (await this.memory.recent(deciders.indicator, indicatorStream(code))).state;
    return defined && { ...defined, retired };
  }

  /**
   * What a program was launched with, by the name it has now, with every indicator it was ever measured by and with the
   * record that is kept where this one is a duplicate.
   */
  async program(id: string): Promise<LaunchedProgram | null> {
    const state = await this.programState(id);
    const { launched, name } = state;
    if (!launched) return null;
    const mergedInto = await keptRecord(state, (programId) => this.programState(programId));
    return {
      ...launched,
      name: name ?? launched.name,
      indicators: [...everMeasuredBy(state)],
      mergedInto,
    };
  }

  async programState(id: string): Promise<ProgramState> {
    return (await this.memory.recent(deciders.program, programStream(id))).state;
  }

  /** Another program, with what took its place and what it comes from; null when it was never launched. */
  otherProgram(id: string): Promise<KnownOfOtherProgram['program']> {
    return otherProgram(id, (programId) => this.programState(programId));
  }

  /** The adoption that made a program, where a command names one. */
  async adoptionThatMade(id: string | undefined): Promise<KnownAtDerivation['adoption']> {
    if (id === undefined) return null;
    const { intent, implementation } = (await this.memory.recent(deciders.adoption, adoptionStream(id)))
      .state;
    if (!intent) return 'unknown';
    const localProgram = implementation?.localProgram ?? null;
    return { ...intent, implemented: implementation !== null, localProgram };
  }

  /** A program that a command may name or not: null when it names none. */
  async namedProgram(id: string | undefined): Promise<LaunchedProgram | 'unknown' | null> {
    return id === undefined ? null : ((await this.program(id)) ?? 'unknown');
  }

  async namedVisit(id: string | undefined): Promise<DataOf<'VisitPlanned'> | 'unknown' | null> {
    if (id === undefined) return null;
    return (await this.memory.recent(deciders.visit, visitStream(id))).state.plan ?? 'unknown';
  }

  /** Another attempt that a command may name or not: null when it names none. */
  async namedAttempt(id: string | undefined): Promise<KnownAttempt> {
    if (id === undefined) return null;
    const { intent, course } = (await this.memory.recent(deciders.adoption, adoptionStream(id))).state;
    return intent ? { ...intent, closed: course.closed !== null } : 'unknown';
  }

  /**
   * The events of a stream that whoever asks has recorded or corrected. It is read as it stands now: who has just recorded something
   * through another process must not judge it a moment later.
   */
  async ownEvents(
    category: 'adoption',
    { id, context }: { readonly id: string; readonly context: CommandContext },
  ): Promise<readonly string[]> {
    const { userId } = context.provenance.actor;
    const stream = await this.memory.current(deciders[category], `${category}-${id}`);
    const own = stream.eventsBy(userId);
    const corrected = own.flatMap((eventId) => {
      const event = stream.state.journal.find(eventId);
      return event?.type === 'FactCorrected' ? [event.data.eventId] : [];
    });
    return [...own, ...corrected];
  }

  /** Those of an account's own events by which it has recorded something: who did does not verify it. */
  async ownEntries(
    category: 'adoption',
    { id, context }: { readonly id: string; readonly context: CommandContext },
  ): Promise<readonly string[]> {
    const stream = await this.memory.current(deciders[category], `${category}-${id}`);
    return entriesAmong(stream.state.journal, new Set(stream.eventsBy(context.provenance.actor.userId)));
  }

  /**
   * The accounts that recorded or corrected a claim, by the envelopes of its events. None where the claim itself says
   * who recorded it and nobody corrected it: then its series need not be read again.
   */
  async authorsOf(seriesId: string, eventId: string): Promise<readonly string[]> {
    const stream = `outcome-${seriesId}` as const;
    // As it stands now: a correction of a moment ago makes its author one.
    const { series } = (await this.memory.current(deciders.outcome, stream)).state;
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
   * A fact of a stream, by whom it was recorded, and what else an account recorded there; null where there is no such
   * fact. As it stands now: nobody rewrites what another said a moment ago.
   */
  async saidBy(category: StreamCategory, id: string, eventId: string, account: string): Promise<Said | null> {
    const decider = deciders[category] as unknown as Decider<never, RegistryEvent, { journal: Journal }>;
    const stream = await this.memory.current(decider, `${category}-${id}`);
    const event = stream.state.journal.find(eventId);
    const trace = stream.traceOfEvent(eventId);
    if (!event || !trace) return null;
    const own = new Set(stream.eventsBy(account));
    return {
      event,
      account: trace.account,
      recorder: trace.municipality,
      own: [...stream.state.journal].filter((it) => own.has(it.eventId)),
    };
  }

  async evidence(sha256: string): Promise<EvidenceState> {
    return (await this.memory.recent(deciders.evidence, evidenceStream(sha256))).state;
  }

  /** Those of some files that were never filed as evidence. */
  async unfiled(files: readonly string[]): Promise<readonly string[]> {
    const states = await Promise.all(files.map((sha256) => this.evidence(sha256)));
    return files.filter((_, index) => !states[index]?.filed);
  }

  /** Whether there is a thing that something is said of, and whether one event that is named lies in its stream. */
  async proven(
    category: Exclude<StreamCategory, 'evidence'>,
    id: string,
    eventId: string | undefined,
  ): Promise<'known' | 'unknown' | 'event_unknown'> {
    const decider = deciders[category] as unknown as Decider<never, RegistryEvent, unknown>;
    const stream = await this.memory.recent(decider, `${category}-${id}`);
    if (!(await this.partiesOf(category, id))) return 'unknown';
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
        return (await load(deciders.municipality)).state.registered && [id];
      case 'indicator':
        return (await load(deciders.indicator)).state.defined && [];
      case 'program': {
        const { launched } = (await load(deciders.program)).state;
        return launched && [launched.municipality];
      }
      case 'visit': {
        const { plan } = (await load(deciders.visit)).state;
        return plan && [plan.guest, plan.host];
      }
      case 'adoption': {
        const { intent } = (await load(deciders.adoption)).state;
        return intent && [intent.adopter, intent.origin];
      }
      case 'outcome':
        return (await load(deciders.outcome)).end && [id.split(':')[0] ?? ''];
      case 'evidence': {
        const { filed } = (await load(deciders.evidence)).state;
        return filed && (filed.municipality === undefined ? [] : [filed.municipality]);
      }
    }
  }
}
