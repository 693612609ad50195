import { v5 } from 'uuid';

/** Namespace of everything that is known by a name in imported files. Never changed: logs hold what follows from it. */
const NAMESPACE = '8d9c2f5e-4b1a-5c7d-9e3f-2a6b8c0d1e4f';

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Names that differ in case, spaces or accents name the same thing. */
export const sameName = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/gu, ' ');

/** Id of a thing that files know by these words: the same words are the same thing in every file. */
export const thingId = (category: 'program' | 'visit' | 'adoption', ...words: readonly string[]): string =>
  v5(`${category}/${words.map(sameName).join('/')}`, NAMESPACE);

/** A program by its id, or by its municipality and the key or name it was imported under. */
export const programIdOf = (given: string, municipality: string): string =>
  isUuid(given) ? given.toLowerCase() : thingId('program', municipality, given);

/** Id of a command: the same office, stated source, row and step are the same command, however often they come. */
export const importCommandId = (parts: {
  readonly office: string;
  readonly source: string;
  readonly kind: string;
  readonly rowKey: string;
  readonly step: string;
}): string =>
  v5(JSON.stringify([parts.office, parts.source, parts.kind, parts.rowKey, parts.step]), NAMESPACE);
