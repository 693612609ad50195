import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import {
  AdoptionDecided,
  AdoptionImplemented,
  AdoptionIntended,
  AttributionClaimed,
} from './adoption.events.js';

export interface KnownAtIntent {
  /** Whose program it is; null when it was never launched. */
  readonly program: null | { readonly municipality: string };
  /** Whether the adopter is registered. */
  readonly adopter: boolean;
  /** The visit that the intent names; null when it names none. */
  readonly visit: 'unknown' | null | { readonly guest: string; readonly host: string };
}

export interface KnownAtDecision {
  /** Whether the program it is referred to was launched; null when it is referred to none. */
  readonly referredTo: boolean | null;
}

/** Whose program the adopter's local program is; null when none is named. */
export interface KnownOfLocalProgram {
  readonly localProgram: null | 'unknown' | { readonly municipality: string };
}

export type AdoptionCommand =
  | CommandOf<'IntendAdoption', Omit<DataOf<'AdoptionIntended'>, 'origin'>, KnownAtIntent>
  | CommandOf<'DecideAdoption', DataOf<'AdoptionDecided'>, KnownAtDecision>
  | CommandOf<'ImplementAdoption', DataOf<'AdoptionImplemented'>, KnownOfLocalProgram>
  | CommandOf<'ClaimAttribution', DataOf<'AttributionClaimed'>, KnownOfLocalProgram>;

export const adoptionCommands = {
  IntendAdoption: AdoptionIntended.omit({ origin: true }),
  DecideAdoption: AdoptionDecided,
  ImplementAdoption: AdoptionImplemented,
  ClaimAttribution: AttributionClaimed,
};
