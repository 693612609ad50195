export * from './standards/index.js';
