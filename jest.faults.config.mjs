import base from './jest.config.mjs';

// Read by test/faults/scale.ts: every fault, several times. TIRU_FAULT_SEED=<number> repeats a run.
process.env.TIRU_FAULTS = 'long';

/** One file after the other: what is killed under load must not be short of processor for another reason. */
export default { ...base, roots: ['<rootDir>/test/faults'], maxWorkers: 1, verbose: true };
