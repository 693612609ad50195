import '@fastify/cookie';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiDefaultResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authenticate, changePassword, revokeSession, signIn, type AccessContext, type Actor } from '#access';
import { ProblemAnswer } from '../http/answer.dto.js';
import { ACCESS } from './access.token.js';
import { accessProblem } from './access-problem.js';
import { DuringFirstSignIn, Public } from './public.js';
import { SESSION_COOKIE, type SignedInRequest } from './request-user.js';
import { ChangePasswordInput, SessionAnswer, SignInInput } from './session.dto.js';

const answerOf = ({ accountId, mustChangePassword, ...actor }: Actor): SessionAnswer => ({
  user: {
    id: accountId,
    username: actor.username,
    displayName: actor.displayName,
    office: actor.office,
    role: actor.role,
    municipality: actor.municipality,
  },
  mustChangePassword,
});

const cookieOf = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const;

/** Signing in and out with a local account. */
@Controller('session')
@ApiDefaultResponse({ type: ProblemAnswer })
export class SessionController {
  constructor(@Inject(ACCESS) private readonly access: AccessContext) {}

  @Post()
  @Public()
  @ApiOperation({ summary: 'Sign in' })
  @ApiCreatedResponse({ type: SessionAnswer })
  async signIn(
    @Body() { username, password }: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const session = await signIn(this.access, { username, password, address: request.ip }).catch(
      accessProblem,
    );
    const found = await authenticate(this.access, session.token);
    if (!found) throw new Error('the session that was just begun is not there');
    reply.setCookie(SESSION_COOKIE, session.token, cookieOf(request));
    return answerOf(found.actor);
  }

  @Get()
  @DuringFirstSignIn()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionAnswer })
  current(@Req() { user }: SignedInRequest): SessionAnswer {
    return answerOf(user);
  }

  @Post('password')
  @HttpCode(204)
  @DuringFirstSignIn()
  @ApiOperation({ summary: 'Change the own password; ends the other sessions' })
  @ApiNoContentResponse()
  async changePassword(
    @Body() { current, next }: ChangePasswordInput,
    @Req() request: SignedInRequest,
  ): Promise<void> {
    const { user, sessionId } = request;
    await changePassword(this.access, {
      accountId: user.accountId,
      sessionId,
      currentPassword: current,
      newPassword: next,
    }).catch(accessProblem);
  }

  @Delete()
  @HttpCode(204)
  @DuringFirstSignIn()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(
    @Req() { user, sessionId }: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await revokeSession(this.access, { accountId: user.accountId, sessionId });
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }
}
