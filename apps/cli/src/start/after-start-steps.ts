import { seedAfterStart } from '../seed/seed-after-start.js';
import type { AfterStartStep } from './after-start.js';

/** Run in this order before the address is shown. A step decides by itself whether there is something to do. */
export const afterStart: AfterStartStep[] = [seedAfterStart];
