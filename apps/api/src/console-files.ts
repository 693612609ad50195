import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isApiAddress } from './http/api-address.js';

const YEAR_SECONDS = 31_536_000;

const asksForPage = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

/**
 * Serves the built console. Every address that is not the api's is one of its screens, so that a screen can be
 * bookmarked; files with a hash in their name never change.
 */
export async function serveConsole(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  // By name and not by a dot in the address: codes of municipalities have one too.
  const notScreens = new Set(readdirSync(folder));
  const page = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const [, first = ''] = /^\/([^/?]*)/.exec(request.url) ?? [];
      if (asksForPage(request) && !isApiAddress(request.url) && !notScreens.has(first)) return page(reply);
    });
}
