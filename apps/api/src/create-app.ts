import 'reflect-metadata';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { forFramework } from '#telemetry';
import { AppModule, type ApiParts } from './app.module.js';
import { serveConsole } from './console-files.js';
import { acceptBytes } from './evidence/receive-bytes.js';
import { isApiAddress } from './http/api-address.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { countRequests } from './metrics/count-requests.js';
import { openApiDocument } from './openapi.js';
import { REQUEST_ID_HEADER, requestIdOf } from './requests/request-id.js';
import { logRequests } from './requests/request-log.js';
import { traceRequests } from './tracing/trace-requests.js';

/** One batch of an import is far below this; anything larger is refused before it is read. */
const BODY_LIMIT_BYTES = 1_048_576;

/** A series of outcomes has the longest: municipality, indicator and method, percent-encoded. */
const LONGEST_ID = 500;

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // Mantine and the API's description set styles of single elements.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Makes the api's application, ready to listen. */
export async function createApp(
  parts: ApiParts,
  options: {
    consoleFolder?: string;
    /** Where requests and failures are written; nowhere without one. */
    log?: Logger | undefined;
    trustedProxies?: readonly string[];
  } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    ...(options.trustedProxies?.length && { trustProxy: [...options.trustedProxies] }),
    forceCloseConnections: true,
    genReqId: requestIdOf,
    routerOptions: { maxParamLength: LONGEST_ID },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    // Fastify's own parser, which refuses __proto__; Nest would add one for forms, and commands are JSON.
    bodyParser: false,
    logger: options.log ? forFramework(options.log) : false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  acceptBytes(fastify);
  // What the registry knows is for who asks now: no browser or proxy on the way keeps it.
  fastify.addHook('onRequest', async ({ url, id }, reply) => {
    void reply.header(REQUEST_ID_HEADER, id);
    if (isApiAddress(url)) void reply.header('cache-control', 'no-store');
  });
  traceRequests(fastify);
  countRequests(fastify, app.get(ApiMetrics));
  if (options.log) logRequests(fastify, options.log);
  await app.register(compress, { threshold: 1_024 });
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy });
  app.setGlobalPrefix('api/v1', {
    exclude: [
      { path: 'health', method: RequestMethod.ALL },
      { path: 'health/live', method: RequestMethod.ALL },
      { path: 'metrics', method: RequestMethod.ALL },
    ],
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
  if (options.consoleFolder) await serveConsole(app, options.consoleFolder);
  return app;
}
