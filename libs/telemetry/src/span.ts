import { SpanStatusCode, trace, type Attributes, type Span, type Tracer } from '@opentelemetry/api';

/** The registry's tracer; its spans go nowhere until `startTracing` was called. */
export const tracer = (): Tracer => trace.getTracer('tiru');

/**
 * Runs `work` as a span of the trace in hand. Of an error the span keeps the name only: messages may repeat what a
 * person typed.
 */
export const inSpan = <T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
): Promise<T> =>
  tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      const type = error instanceof Error ? error.name : typeof error;
      span.setStatus({ code: SpanStatusCode.ERROR, message: type }).setAttribute('error.type', type);
      throw error;
    } finally {
      span.end();
    }
  });
