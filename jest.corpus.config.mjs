import base from './jest.config.mjs';

// Read by test/corpus/corpus.spec.ts: digests of versions that are not recorded yet are added.
process.env.TIRU_CORPUS = 'record';

export default { ...base, roots: ['<rootDir>/test/corpus'], maxWorkers: 1 };
