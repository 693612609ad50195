import { availableParallelism } from 'node:os';

/** Tests run as ES modules; `npm test` starts jest with --experimental-vm-modules. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/harness/postgres-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/postgres-teardown.mjs',
  testTimeout: 30000,
  // Jest leaves one core alone, which on two is half of them, and these tests wait for other processes most of the time.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/test/browser/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
        exclude: [],
        swcrc: false,
      },
    ],
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#(registry|commands|read-models|event-log|event-node|read-store|access|telemetry|evidence-store|exchange)$':
      '<rootDir>/libs/$1/src/index.ts',
  },
};
