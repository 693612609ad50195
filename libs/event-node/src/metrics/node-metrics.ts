import { statSync } from 'node:fs';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AppendRequest } from '../store/append.js';
import type { WriteOutcome } from '../store/expected-revision.js';
import type { StoreObserver } from '../store/observer.js';

/** What is looked up when the figures are asked for. */
export interface MeasuredStore {
  readonly waiting: number;
  head(): number;
}

const name = (rest: string): string => `tiru_event_node_${rest}`;
const GROUP_SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** The event node's figures, for Prometheus. */
export class NodeMetrics implements StoreObserver {
  readonly registry = new Registry();
  #registers = [this.registry];

  #appends = new Counter({
    name: name('appends_total'),
    help: 'Appends written, repetitions included.',
    registers: this.#registers,
  });
  #refused = new Counter({
    name: name('appends_refused_total'),
    help: 'Appends refused, by reason.',
    labelNames: ['reason'] as const,
    registers: this.#registers,
  });
  #events = new Counter({
    name: name('events_total'),
    help: 'Events in written appends.',
    registers: this.#registers,
  });
  #bytes = new Counter({
    name: name('event_bytes_total'),
    help: 'Bytes of data and metadata in written appends.',
    registers: this.#registers,
  });
  #commitWrites = new Histogram({
    name: name('commit_writes'),
    help: 'Appends and deletes that shared one transaction.',
    buckets: GROUP_SIZES,
    registers: this.#registers,
  });
  #commitSeconds = new Histogram({
    name: name('commit_seconds'),
    help: 'Duration of a transaction, its flush to disk included.',
    buckets: SECONDS,
    registers: this.#registers,
  });
  #checkpointSeconds = new Histogram({
    name: name('checkpoint_seconds'),
    help: 'Duration of moving the write-ahead log into the file.',
    buckets: SECONDS,
    registers: this.#registers,
  });
  #reads = new Counter({
    name: name('reads_total'),
    help: 'Reads begun, subscriptions not included.',
    registers: this.#registers,
  });
  #subscriptions = new Gauge({
    name: name('subscriptions'),
    help: 'Subscriptions open now.',
    registers: this.#registers,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Adds the figures that are looked up when asked for. `wal` is the path of the write-ahead log. */
  watch(store: MeasuredStore, wal: string): void {
    this.#gauge('append_queue', 'Appends and deletes that wait for their transaction.', () => store.waiting);
    this.#gauge('last_position', 'Position of the last event.', () => store.head());
    this.#gauge('wal_bytes', 'Size of the write-ahead log.', () => sizeOf(wal));
  }

  appended({ events }: AppendRequest, outcome: WriteOutcome): void {
    if (outcome.kind !== 'success') return this.#refused.inc({ reason: outcome.kind });
    this.#appends.inc();
    this.#events.inc(events.length);
    this.#bytes.inc(events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0));
  }

  committed(writes: number, seconds: number): void {
    this.#commitWrites.observe(writes);
    this.#commitSeconds.observe(seconds);
  }

  checkpointed(seconds: number): void {
    this.#checkpointSeconds.observe(seconds);
  }

  readBegun(): void {
    this.#reads.inc();
  }

  /** Call what it returns when the subscription is over. */
  subscriptionBegun(): () => void {
    this.#subscriptions.inc();
    return () => this.#subscriptions.dec();
  }

  #gauge(rest: string, help: string, look: () => number): void {
    new Gauge({
      name: name(rest),
      help,
      registers: this.#registers,
      collect() {
        this.set(look());
      },
    });
  }
}

/** Looks without opening: a file that is opened and closed would lose this process its locks on it. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
