import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What the api counts. Labels are routes, commands and read models, of which there is a fixed number: never an id, a
 * name or anything that came with a request.
 */
export class ApiMetrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  readonly requests = new Counter({
    name: 'tiru_http_requests_total',
    help: 'Requests answered, by route template, method and status.',
    labelNames: ['method', 'route', 'status'],
    registers: this.registers,
  });

  readonly requestSeconds = new Histogram({
    name: 'tiru_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route'],
    buckets: seconds,
    registers: this.registers,
  });

  readonly commands = new Counter({
    name: 'tiru_commands_total',
    help: 'Commands by type and outcome: recorded, unchanged, refused, conflict, unknown, unavailable, failed.',
    labelNames: ['command', 'outcome'],
    registers: this.registers,
  });

  readonly appendSeconds = new Histogram({
    name: 'tiru_append_duration_seconds',
    help: 'Time the event log took for an append, repetitions of an unknown outcome included.',
    labelNames: ['outcome'],
    buckets: seconds,
    registers: this.registers,
  });

  readonly readAfterSeconds = new Histogram({
    name: 'tiru_read_after_duration_seconds',
    help: 'Time of queries that asked for a position with after=: reached, behind or not_built.',
    labelNames: ['read_model', 'outcome'],
    buckets: seconds,
    registers: this.registers,
  });

  readonly liveClients = new Gauge({
    name: 'tiru_live_clients',
    help: 'Open streams of live updates.',
    registers: this.registers,
  });

  /** Adds what Node itself tells: memory, event loop, garbage collection. Once for each process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }
}
