import {
  isSpanContextValid,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
  type Context,
  type SpanContext,
} from '@opentelemetry/api';

const pattern = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * A span's place in its trace as W3C Trace Context writes it (version 00); undefined when the span is not sampled,
 * because then nobody will ever see it.
 * https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string | undefined {
  if (!isSpanContextValid({ traceId, spanId, traceFlags }) || !(traceFlags & TraceFlags.SAMPLED))
    return undefined;
  return `00-${traceId}-${spanId}-01`;
}

/** A context whose spans continue the trace of a `traceparent`; one that is none begins a trace of its own. */
export function continueTrace(traceparent: unknown, from: Context = ROOT_CONTEXT): Context {
  if (typeof traceparent !== 'string') return from;
  const [, version, traceId = '', spanId = '', flags = '', more] = pattern.exec(traceparent) ?? [];
  // Version 00 has exactly four parts; a later one may have more, and ff is forbidden.
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return from;
  const spanContext = {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED,
    isRemote: true,
  };
  return isSpanContextValid(spanContext) ? trace.setSpanContext(from, spanContext) : from;
}
