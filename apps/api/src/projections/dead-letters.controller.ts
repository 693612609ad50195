import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { BadCursor, deadLetter, deadLetters, retryDeadLetter, skipDeadLetter } from '#read-models';
import type { ReadStore } from '#read-store';
import { ProblemAnswer } from '../http/answer.dto.js';
import { found } from '../http/found.js';
import { READ_STORE } from '../http/tokens.js';
import type { SignedInRequest } from '../session/request-user.js';
import { answerOf, itemOf } from './dead-letter-answer.js';
import { DeadLetterIdPipe } from './dead-letter-id.pipe.js';
import { DeadLetterAnswer, DeadLetterQuery, DeadLettersAnswer, SkipInput } from './dead-letters.dto.js';
import { deciderOf, refuseUnless } from './operators.js';

const inAddress = ApiParam({ name: 'id', type: String, description: 'number of the dead letter' });

const before = (cursor: string | undefined): bigint | undefined => {
  if (cursor === undefined) return undefined;
  if (!/^\d{1,18}$/.test(cursor)) throw new BadCursor(cursor);
  return BigInt(cursor);
};

/** Events that a read model could not take: administrators and auditors see them, administrators decide. */
@Controller('dead-letters')
@ApiDefaultResponse({ type: ProblemAnswer })
export class DeadLettersController {
  constructor(@Inject(READ_STORE) private readonly store: ReadStore) {}

  @Get()
  @ApiOperation({ summary: 'Events that a read model could not take, the newest first' })
  @ApiOkResponse({ type: DeadLettersAnswer })
  async list(
    @Req() { user }: SignedInRequest,
    @Query() { limit, cursor, open }: DeadLetterQuery,
  ): Promise<DeadLettersAnswer> {
    refuseUnless(user, 'oversee');
    const letters = await deadLetters(this.store, {
      open: open === 'true',
      limit: limit + 1,
      before: before(cursor),
    });
    const items = letters.slice(0, limit).map(itemOf);
    const last = items.at(-1);
    return { items, nextCursor: letters.length > limit && last ? last.id : null };
  }

  @Get(':id')
  @inAddress
  @ApiOperation({ summary: 'One of them with the event, the error and its stack' })
  @ApiOkResponse({ type: DeadLetterAnswer })
  async get(
    @Req() { user }: SignedInRequest,
    @Param('id', DeadLetterIdPipe) id: bigint,
  ): Promise<DeadLetterAnswer> {
    refuseUnless(user, 'oversee');
    return answerOf(found('dead letter', String(id), await deadLetter(this.store, id)));
  }

  @Post(':id/retry')
  @inAddress
  @HttpCode(200)
  @ApiOperation({ summary: 'Send the event to the read model once more' })
  @ApiOkResponse({ type: DeadLetterAnswer })
  async retry(
    @Req() { user }: SignedInRequest,
    @Param('id', DeadLetterIdPipe) id: bigint,
  ): Promise<DeadLetterAnswer> {
    refuseUnless(user, 'administer');
    return answerOf(await retryDeadLetter(this.store, id, deciderOf(user)));
  }

  @Post(':id/skip')
  @inAddress
  @HttpCode(200)
  @ApiOperation({ summary: 'Leave the event out of this version of the read model, for good' })
  @ApiOkResponse({ type: DeadLetterAnswer })
  async skip(
    @Req() { user }: SignedInRequest,
    @Param('id', DeadLetterIdPipe) id: bigint,
    @Body() { reason }: SkipInput,
  ): Promise<DeadLetterAnswer> {
    refuseUnless(user, 'administer');
    return answerOf(await skipDeadLetter(this.store, id, { by: deciderOf(user), reason: reason.trim() }));
  }
}
