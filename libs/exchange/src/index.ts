export * from './formats/index.js';
export * from './standards/index.js';
