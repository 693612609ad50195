import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router';

type Search = Record<string, unknown>;

/** All that an address asks for is text: read as JSON, the code 33.20 would be the number 33.2. */
export const parseSearch = parseSearchWith((text) => text);
export const stringifySearch = stringifySearchWith(String);

/**
 * Reads the named parameters of an address as text and leaves out what is empty. Codes are not held against their
 * lists here: the api does that, and says what would be right.
 */
export const readsText =
  <Asked extends object>(...names: (keyof Asked & string)[]) =>
  (search: Search): Partial<Asked> => {
    const given = names.filter(
      (name) => search[name] !== undefined && search[name] !== null && search[name] !== '',
    );
    return Object.fromEntries(given.map((name) => [name, String(search[name])])) as Partial<Asked>;
  };

/** The value where it is one of the known ones. */
export const oneOf = <Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
): Choice | undefined => choices.find((known) => known === value);
