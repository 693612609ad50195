export * from './municipality-card/view.js';
export * from './program-catalogue/view.js';
export * from './visit-log/view.js';
export * from './adoption-register/view.js';
export * from './adoption-history/view.js';
export * from './outcome-observation/view.js';
export * from './city-comparison/view.js';
export * from './registry-activity/view.js';
