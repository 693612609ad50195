import type { Actor } from './actor.js';

export type Action = 'read' | 'record' | 'speak' | 'verify' | 'oversee' | 'administer';

export interface Resource {
  /** code of the municipality that what is read or recorded belongs to */
  municipality?: string;
}

/**
 * The one place that says who may do what; everything not said here is denied.
 * Until the one-time password is changed its holder may do nothing else.
 */
export function can(actor: Actor | undefined, action: Action, resource: Resource = {}): boolean {
  if (actor === undefined || actor.mustChangePassword) return false;
  switch (action) {
    case 'read':
      return true;
    case 'record':
      return actor.role === 'administrator' || (recordsForOwn(actor) && isOwn(actor, resource));
    // To enter a fact for a municipality is one thing, to say what it claims or disputes another: only its own do that.
    case 'speak':
      return recordsForOwn(actor) && isOwn(actor, resource);
    // Whoever runs the registry does not vouch for what is in it.
    case 'verify':
      return actor.role === 'verifier' && isOwn(actor, resource);
    // An event that was left out of the figures is a gap that an auditor must be able to see.
    case 'oversee':
      return actor.role === 'administrator' || actor.role === 'auditor';
    case 'administer':
      return actor.role === 'administrator';
    default:
      return false;
  }
}

function recordsForOwn({ role }: Actor): boolean {
  return role === 'officer' || role === 'verifier';
}

function isOwn({ municipality }: Actor, resource: Resource): boolean {
  return municipality !== null && municipality === resource.municipality;
}
