import type { HttpClient } from '../../harness/http-client.js';

export interface Asked {
  readonly path: string;
  readonly body: object;
  /** The revision that a change was decided on. */
  readonly ifMatch?: string | undefined;
}

export interface Acknowledged {
  readonly kind: 'acknowledged';
  readonly id: string;
  readonly revision: string;
  readonly position: string;
  readonly eventIds: readonly string[];
  /** By `performance.now()`, when the command was sent, the last time. */
  readonly sentAt: number;
  /** By `performance.now()`, when the answer had been read. */
  readonly at: number;
}

/** What became of a command, as far as the one who sent it can know. */
export type Fate = { readonly kind: 'unknown' | 'refused'; readonly why: string } | Acknowledged;

export interface Entry {
  readonly key: string;
  readonly asked: Asked;
  /** Which of the apis was asked first. */
  readonly api: number;
  fate: Fate;
}

export type Apis = readonly [HttpClient, ...HttpClient[]];

/** Longer than the event log's adapter tries an append (10 s): what has no answer by then has lost it. */
const PATIENCE_MS = 15_000;

/**
 * Every command that was ever sent, kept outside of what is tested. An answer 201 is an acknowledgement, 4xx a
 * refusal; whatever else happens, the command may have been recorded or not.
 */
export class Ledger {
  readonly entries: Entry[] = [];

  constructor(private readonly name: string) {}

  /** @param turn says which of the apis is asked, which take turns */
  async ask(apis: Apis, turn: number, asked: Asked): Promise<Fate> {
    const key = `${this.name}-${String(this.entries.length).padStart(8, '0')}`;
    const api = turn % apis.length;
    const entry: Entry = { key, asked, api, fate: { kind: 'unknown', why: 'not answered yet' } };
    this.entries.push(entry);
    entry.fate = await send(apis[api], entry);
    return entry.fate;
  }

  /**
   * Sends the commands of unknown fate again, each with the key it had, to the api next to the one that was asked
   * first: which of them a client comes to again makes no difference. Throws when one gets no answer now either.
   */
  async settle(apis: Apis): Promise<void> {
    for (const entry of this.entries.filter(({ fate }) => fate.kind === 'unknown')) {
      entry.fate = await send(apis[(entry.api + 1) % apis.length], entry);
      if (entry.fate.kind === 'unknown')
        throw new Error(`${entry.asked.path} with key ${entry.key} again has no answer: ${entry.fate.why}`);
    }
  }

  acknowledged(before = Infinity): Acknowledged[] {
    return this.entries.flatMap(({ fate }) =>
      fate.kind === 'acknowledged' && fate.at < before ? [fate] : [],
    );
  }

  /** What was said of the commands that have no answer, the last first. */
  reasons(): string[] {
    return this.entries.flatMap(({ fate }) => (fate.kind === 'unknown' ? [fate.why] : [])).toReversed();
  }

  count(kind: Fate['kind']): number {
    return this.entries.filter(({ fate }) => fate.kind === kind).length;
  }
}

async function send(client: HttpClient | undefined, { key, asked }: Entry): Promise<Fate> {
  const { path, body, ifMatch } = asked;
  const sentAt = performance.now();
  try {
    const answer = await (client as HttpClient).post(path, body, key, {
      ifMatch,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { id, revision, position, eventIds } = answer.body;
    if (answer.status === 201)
      return { kind: 'acknowledged', id, revision, position, eventIds, sentAt, at: performance.now() };
    const why = `${answer.status} ${answer.body.code} ${answer.body.detail}`;
    return { kind: answer.status >= 400 && answer.status < 500 ? 'refused' : 'unknown', why };
  } catch (error) {
    return { kind: 'unknown', why: String(error) };
  }
}
