import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Readable } from 'node:stream';
import { FileEvidence, Lookup, recordCheck, RestoreEvidence } from '#commands';
import { EvidenceAltered, EvidenceMissing, EvidenceStore, type Draft } from '#evidence-store';
import { evidence, type DataOf } from '#registry';
import type { AskedCommand } from '../http/asked-command.js';
import { CLOCK, type Clock } from '../http/clock.js';
import { CommandEdge } from '../http/edge.js';
import { EVIDENCE_STORE } from '../http/tokens.js';
import { plain } from '../input/plain.js';
import { notFound } from '../problems/http-problem.js';
import type { EvidenceAnswer, FileEvidenceInput } from './evidence.dto.js';

type Filed = DataOf<'EvidenceFiled'>;
type EvidenceState = Awaited<ReturnType<Lookup['evidence']>>;

/** Takes files in and gives them out. */
@Injectable()
export class EvidenceDesk {
  constructor(
    @Inject(EVIDENCE_STORE) private readonly store: EvidenceStore,
    private readonly edge: CommandEdge,
    private readonly lookup: Lookup,
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps the bytes first, then records them: a crash between the two leaves a file that nobody speaks of. */
  async file(asked: AskedCommand, input: FileEvidenceInput, bytes: Readable): Promise<EvidenceAnswer> {
    const parties = input.municipality === undefined ? [] : [input.municipality];
    this.edge.authorize(asked, parties);
    const { sha256: declared, ...said } = plain(input);
    const draft = await this.store.receive(bytes, declared);
    const { sha256, mediaType, bytes: size } = draft;
    const data: Filed = { ...said, sha256, mediaType, bytes: size };
    const before = await this.prepare(data, draft);
    await this.store.keep(draft);
    // Lost bytes are welcome whatever is said of them now. Once they are there, only the same request restored them.
    const wasLost = ['missing', 'altered', 'restored'].includes(before.condition);
    const answer = await this.edge.record(
      asked,
      parties,
      {},
      (context) =>
        wasLost ? new RestoreEvidence(sha256, { sha256 }, context) : new FileEvidence(sha256, data, context),
      { date: input.retrievedOn, precision: 'day' },
    );
    if (wasLost && answer.eventIds.length === 0) await this.refuse(data, before);
    return { ...answer, sha256, mediaType, bytes: size };
  }

  /** Opens a file after verifying it; what is wrong with it is recorded. */
  async open(sha256: string): Promise<{ readonly filed: Filed; readonly bytes: Readable }> {
    const { filed } = await this.lookup.evidence(sha256);
    if (!filed) throw notFound('evidence', sha256);
    try {
      return { filed, bytes: await this.store.read(sha256) };
    } catch (error) {
      if (error instanceof EvidenceMissing) await this.report(sha256, { result: 'missing' });
      if (error instanceof EvidenceAltered)
        await this.report(sha256, { result: 'altered', found: error.found });
      throw error;
    }
  }

  /** Of bytes that are new it asks the decider first, so that nothing is kept of what it refuses. */
  private async prepare(data: Filed, draft: Draft): Promise<EvidenceState> {
    try {
      const state = await this.lookup.evidence(data.sha256);
      if (!state.filed) await this.refuse(data, state);
      return state;
    } catch (error) {
      await this.store.discard(draft);
      throw error;
    }
  }

  /** Refuses what the decider refuses to file, and records nothing. */
  private async refuse(data: Filed, state: EvidenceState): Promise<void> {
    const { municipality } = data;
    const known = {
      municipality: municipality === undefined ? null : await this.lookup.isRegistered(municipality),
    };
    evidence.decide({ type: 'FileEvidence', data, known }, state);
  }

  private report(sha256: string, found: Parameters<typeof recordCheck>[2]) {
    return recordCheck(this.commands, sha256, found, this.clock());
  }
}
