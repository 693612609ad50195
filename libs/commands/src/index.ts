export * from './command.js';
export * from './commands.js';
export * from './command-errors.js';
export { CommandsModule } from './commands.module.js';
export type { RegistryCodec } from './folded-stream.js';
export { registryCodec } from './registry-codec.js';
export { Lookup } from './lookup.js';
export { recordCheck } from './record-check.js';
