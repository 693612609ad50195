export * from './port.js';
export * from './log-errors.js';
export * from './codec.js';
