import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { v5 } from 'uuid';
import type { Actor } from '#access';
import type { SignedInRequest } from '../session/request-user.js';
import { headerProblem } from '../problems/http-problem.js';

const COMMAND_NAMESPACE = '5d0ff7b0-6e0c-4f55-9a52-6f4c0b1d2e3a';

/** What the headers and the session say of a command. */
export interface AskedCommand {
  readonly commandId: string;
  readonly user: Actor;
  readonly channel: 'console' | 'api';
  /** The revision of If-Match; undefined without that header. */
  readonly expectedRevision: bigint | undefined;
}

function idempotencyKeyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && key.length >= 8 && key.length <= 200) return key;
  throw headerProblem(400, 'idempotency_key_missing', 'Idempotency-Key', {
    id: 'setiap perintah memerlukan kunci Idempotency-Key, 8 sampai 200 karakter, misalnya sebuah UUID',
    en: 'every command needs an Idempotency-Key of 8 to 200 characters, such as a UUID',
  });
}

/** A browser says where a command comes from, and the console is the only page that may send one; a program does not. */
const channelOf = ({ headers }: FastifyRequest): AskedCommand['channel'] =>
  'sec-fetch-site' in headers || 'origin' in headers ? 'console' : 'api';

function expectedRevisionOf({ headers }: FastifyRequest): bigint | undefined {
  const value = headers['if-match'];
  if (value === undefined) return undefined;
  const [, quoted, bare] = /^(?:"(\d{1,18})"|(\d{1,18}))$/.exec(value) ?? [];
  const revision = quoted ?? bare;
  if (revision !== undefined) return BigInt(revision);
  throw headerProblem(400, 'if_match_invalid', 'If-Match', {
    id: 'If-Match harus revisi terakhir yang Anda lihat, misalnya "3"',
    en: 'If-Match must be the revision you last saw, such as "3"',
  });
}

/** The command's identity follows from who asks and the idempotency key, so that a repeated request is the same command. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): AskedCommand => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const { user } = request;
  return {
    commandId: v5(`${user.accountId}:${idempotencyKeyOf(request)}`, COMMAND_NAMESPACE),
    user,
    channel: channelOf(request),
    expectedRevision: expectedRevisionOf(request),
  };
});

/** Id of the thing that a command begins: the same for the same command. */
export const newIdOf = ({ commandId }: AskedCommand): string => v5('id', commandId);
