/** Injection token of the clock, so that a test can set the time. */
export const CLOCK = Symbol('clock');
export type Clock = () => Date;
