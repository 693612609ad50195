import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { authenticate, can, type AccessContext } from '#access';
import { HttpProblem } from '../problems/http-problem.js';
import { problem } from '../problems/problem.js';
import { ACCESS } from './access.token.js';
import { DURING_FIRST_SIGN_IN, PUBLIC } from './public.js';
import { SESSION_COOKIE, type SignedInRequest } from './request-user.js';
import { isSameOrigin } from './same-origin.js';

const crossOrigin = problem(403, 'cross_origin', 'From another site', {
  id: 'permintaan ini datang dari situs lain dan ditolak',
  en: 'this request came from another site and is refused',
});

const signInNeeded = problem(401, 'sign_in_needed', 'Sign in', {
  id: 'silakan masuk terlebih dahulu',
  en: 'please sign in first',
});

const passwordChangeNeeded = problem(403, 'password_change_needed', 'Change the password', {
  id: 'ganti kata sandi sekali pakai Anda terlebih dahulu',
  en: 'change your one-time password first',
});

/** Deny by default: a route is open only when it says so, or to who has a session and may read. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACCESS) private readonly access: AccessContext,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const says = (key: string): boolean =>
      this.reflector.getAllAndOverride<boolean | undefined>(key, [
        context.getHandler(),
        context.getClass(),
      ]) ?? false;
    if (!isSameOrigin(request)) throw new HttpProblem(crossOrigin);
    if (says(PUBLIC)) return true;
    const token = request.cookies[SESSION_COOKIE];
    const found = token ? await authenticate(this.access, token) : undefined;
    if (!found) throw new HttpProblem(signInNeeded);
    request.user = found.actor;
    request.sessionId = found.sessionId;
    if (!says(DURING_FIRST_SIGN_IN) && !can(found.actor, 'read')) throw new HttpProblem(passwordChangeNeeded);
    return true;
  }
}
