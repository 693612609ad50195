import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { EvidenceEmpty, EvidenceTooLarge } from '#evidence-store';
import { EVIDENCE_MAX_BYTES } from '#registry';
import { HttpProblem } from '../problems/http-problem.js';
import { problem } from '../problems/problem.js';

const BYTES = 'application/octet-stream';
const FILING = '/api/v1/evidence';

const bytesWanted = () =>
  new HttpProblem(
    problem(415, 'media_type_unsupported', 'Only bytes', {
      id: `isi permintaan harus berkas itu sendiri, dengan Content-Type: ${BYTES}`,
      en: `the body must be the file itself, with Content-Type: ${BYTES}`,
    }),
  );

/** Lets the bytes of a file through to the one route that takes a file, unread: no file is ever held in memory. */
export function acceptBytes(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(BYTES, (request, payload, done) => {
    if (request.routeOptions.url === FILING) done(null, payload);
    else done(Object.assign(new Error('only JSON'), { statusCode: 415 }));
  });
}

/** The file that a request carries. Throws when it carries none, or says that it carries one that is too large. */
export function bytesOf({ body, headers }: FastifyRequest): Readable {
  if (body === undefined || body === null) throw new EvidenceEmpty();
  if (!(body instanceof Readable)) throw bytesWanted();
  if (Number(headers['content-length']) > EVIDENCE_MAX_BYTES) throw new EvidenceTooLarge(EVIDENCE_MAX_BYTES);
  return body;
}
