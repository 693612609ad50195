import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const readModel = ['read_model'] as const;
const build = ['read_model', 'state'] as const;

/** What the projector counts. A build is told apart by whether it is in use or in the making, never by its number. */
export class ProjectorMetrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  private counter<T extends string>(name: string, help: string, labelNames: readonly T[]): Counter<T> {
    return new Counter({ name, help, labelNames, registers: this.registers });
  }

  private gauge<T extends string>(name: string, help: string, labelNames: readonly T[]): Gauge<T> {
    return new Gauge({ name, help, labelNames, registers: this.registers });
  }

  readonly events = this.counter('tiru_projection_events_total', 'Events applied.', build);
  readonly failures = this.counter(
    'tiru_projection_failures_total',
    'Failures that were tried again; read model "all" for those that concern every one.',
    readModel,
  );
  readonly deadLetters = this.counter(
    'tiru_projection_dead_letters_total',
    'Events that a read model could not take after all attempts.',
    readModel,
  );
  readonly takenApart = this.counter(
    'tiru_projection_batches_taken_apart_total',
    'Batches of a few events that could not be written for all read models together; each took them alone.',
    [],
  );
  readonly batchEvents = new Histogram({
    name: 'tiru_projection_batch_events',
    help: 'Events of a batch that its read model follows.',
    labelNames: readModel,
    buckets: [0, 1, 5, 10, 50, 100, 250, 500, 1_000],
    registers: this.registers,
  });
  readonly batchSeconds = new Histogram({
    name: 'tiru_projection_batch_duration_seconds',
    help:
      'Time from a batch in hand to its rows and checkpoint in the database. ' +
      'Read models that share a transaction have all of its time each: the sum is not time that has passed.',
    labelNames: readModel,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: this.registers,
  });
  readonly duty = this.gauge(
    'tiru_projection_duty',
    '1 for what this process does about a read model: working, standing_by or superseded.',
    ['read_model', 'duty'],
  );

  readonly fed = this.gauge(
    'tiru_projection_builds_fed',
    'Builds fed by this process: by the reading that is live, or by the one that has yet to catch up with it.',
    ['reading'],
  );

  readonly head = this.gauge('tiru_log_head_position', "Position of the log's last event.", []);
  readonly position = this.gauge('tiru_projection_position', 'Position in the log.', build);
  readonly behind = this.gauge(
    'tiru_projection_behind_positions',
    "From its position to the log's head; positions have gaps.",
    build,
  );
  readonly behindSeconds = this.gauge(
    'tiru_projection_behind_seconds',
    'Age of the oldest event that it does not show yet; 0 when it shows all.',
    build,
  );
  readonly halted = this.gauge('tiru_projection_halted', '1 when it waits for an operator.', build);
  readonly building = this.gauge('tiru_projection_builds_in_progress', 'Builds in the making.', []);
  readonly logUp = this.gauge('tiru_event_log_up', '1 when the event log answers.', []);
  readonly databaseUp = this.gauge('tiru_database_up', '1 when the database answers.', []);

  /** Adds what Node itself tells: memory, event loop, garbage collection. Once for each process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }
}
