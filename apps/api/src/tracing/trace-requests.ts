import { context, SpanKind, SpanStatusCode, trace, type Context, type Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { continueTrace, tracer } from '#telemetry';
import { failureOf } from '../requests/failures.js';
import { routeOf } from '../requests/route.js';

/** Looking whether the api lives is no part of anybody's work. */
const isTraced = ({ url }: FastifyRequest): boolean => /^\/+api\//i.test(url);

/**
 * Makes every request of the api a span, named by its route. One that comes with a `traceparent` continues that
 * trace; whatever the request sets going is part of it.
 */
export function traceRequests(fastify: FastifyInstance): void {
  const spans = new WeakMap<object, { readonly span: Span; readonly inside: Context }>();

  fastify.addHook('onRequest', (request, _reply, done) => {
    if (isTraced(request)) {
      const { method, headers, id } = request;
      const route = routeOf(request);
      const attributes = { 'http.request.method': method, 'http.route': route, 'tiru.request_id': id };
      const parent = continueTrace(headers['traceparent']);
      const span = tracer().startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
      spans.set(request.raw, { span, inside: trace.setSpan(parent, span) });
    }
    done();
  });
  // Reading the body leaves the context of the hook before, so the handler gets it here.
  fastify.addHook('preHandler', (request, _reply, done) => {
    const found = spans.get(request.raw);
    if (found) context.with(found.inside, done);
    else done();
  });
  fastify.addHook('onResponse', (request, { statusCode }, done) => {
    const span = spans.get(request.raw)?.span.setAttribute('http.response.status_code', statusCode);
    const code = failureOf(request)?.code;
    if (code) span?.setAttribute('error.type', code);
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}
