import type { Actor } from './actor.js';

export type Action = 'read' | 'record' | 'administer';

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
