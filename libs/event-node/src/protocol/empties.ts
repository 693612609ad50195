import { GoogleEmpty, shared } from './definitions.js';

/** Messages without content, made once. */
export const empty = new shared.Empty();
export const googleEmpty = new GoogleEmpty();
