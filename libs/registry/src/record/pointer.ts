import type { Json } from '../vocabulary/json.js';

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What a JSON pointer (RFC 6901) names; undefined where there is nothing. */
export function at(data: unknown, pointer: string): unknown {
  let value = data;
  for (const key of keysOf(pointer)) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/**
 * The same data with another value at a JSON pointer; null leaves the field out, or the element of a list. A place that
 * cannot be there, such as a field of a text, leaves the data as they are.
 */
export function withValue(data: unknown, pointer: string, value: Json): unknown {
  return replaced(data, keysOf(pointer), value);
}

function replaced(data: unknown, [key, ...rest]: readonly string[], value: Json): unknown {
  if (key === undefined) return value;
  if (!isObject(data)) return data;
  const next = rest.length === 0 ? value : replaced(data[key], rest, value);
  if (Array.isArray(data)) return replacedIn(data, key, next);
  const { [key]: _old, ...others } = data;
  if (next === undefined || next === null) return others;
  // In its old place, so that a corrected record reads like the recorded one.
  return Object.hasOwn(data, key) ? { ...data, [key]: next } : { ...others, [key]: next };
}

function replacedIn(list: readonly unknown[], key: string, next: unknown): readonly unknown[] {
  if (!/^(0|[1-9]\d{0,5})$/.test(key) || Number(key) > list.length) return list;
  return list.toSpliced(Number(key), 1, ...(next === undefined || next === null ? [] : [next]));
}
