import base from './jest.config.mjs';

/** The tests that drive a browser; `npm test` finds it and hands it over in TIRU_CHROMIUM. */
export default {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
