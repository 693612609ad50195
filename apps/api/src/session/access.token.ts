/** Injection token of the accounts and sessions. */
export const ACCESS = Symbol('access');
