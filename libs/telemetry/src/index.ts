export { createLogger, forFramework } from './logger.js';
export { inSpan, tracer } from './span.js';
export { startTracing, type Tracing } from './start-tracing.js';
export { continueTrace, traceparentOf } from './traceparent.js';
