import { SpanKind } from '@opentelemetry/api';
import type { RunnerObserver } from '#read-models';
import { continueTrace, tracer } from '#telemetry';

/**
 * Shows in the trace of a command when each read model had its events, as children of the append. A build in the
 * making goes through years of events whose traces are long over: it adds nothing to them.
 */
export const traceBatches = (now: () => number = Date.now): RunnerObserver => ({
  applied: ({ readModel, build, state, facts, seconds }) => {
    if (state === 'building') return;
    const end = now();
    for (const { eventId, event, position, envelope } of facts) {
      const { traceparent } = envelope;
      if (traceparent === undefined) continue;
      const attributes = {
        'tiru.read_model': readModel,
        'tiru.build': build,
        'tiru.event_type': event.type,
        'tiru.event_id': eventId,
        'tiru.position': String(position),
      };
      const startTime = end - seconds * 1_000;
      tracer()
        .startSpan(
          `apply ${readModel}`,
          { kind: SpanKind.CONSUMER, startTime, attributes },
          continueTrace(traceparent),
        )
        .end(end);
    }
  },
});
