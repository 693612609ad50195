import type { RecordedFactInput } from './parts.dto.js';

/** A DTO as plain data: no class, and no fields that were left out. */
export const plain = <T extends object>(dto: T): T => JSON.parse(JSON.stringify(dto)) as T;

/** What a command's input says of the fact itself, without since when and from which source. */
export function fact<T extends RecordedFactInput>(input: T): Omit<T, keyof RecordedFactInput> {
  const { effectiveFrom: _effectiveFrom, source: _source, ...data } = plain(input);
  return data;
}
