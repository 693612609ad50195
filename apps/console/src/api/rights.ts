import type { Session } from './shapes';

const readingRoles: readonly string[] = ['auditor', 'analyst'];
/** Auditors and analysts only read, the others record for their own municipality; the api refuses too. */
export function mayRecord(session: Session | null, municipality?: string): boolean {
  if (!session || readingRoles.includes(session.user.role)) return false;
  return session.user.role === 'administrator' || !municipality || municipality === session.user.municipality;
}

/** Administrators decide how the registry is run, auditors see it; the api refuses others too. */
export const mayOversee = (session: Session | null): boolean =>
  session?.user.role === 'administrator' || session?.user.role === 'auditor';
export const mayAdminister = (session: Session | null): boolean => session?.user.role === 'administrator';

/** Work falls to a municipality; who oversees the registry may see that of any. */
export const hasWork = (session: Session | null): boolean =>
  mayOversee(session) || Boolean(session?.user.municipality);
