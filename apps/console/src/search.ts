type Search = Record<string, unknown>;

/** Reads the named parameters of an address as text; leaves out what is empty. */
export const readText =
  <Name extends string>(...names: Name[]) =>
  (search: Search): { [Key in Name]?: string } => {
    const found: { [Key in Name]?: string } = {};
    for (const name of names) {
      const value = search[name];
      if (value !== undefined && value !== null && value !== '') found[name] = String(value);
    }
    return found;
  };

/** Reads one parameter that has a few known values; leaves out any other. */
export const readChoice =
  <Name extends string, Choice extends string>(name: Name, choices: readonly Choice[]) =>
  (search: Search): { [Key in Name]?: Choice } => {
    const choice = choices.find((known) => known === search[name]);
    const found: { [Key in Name]?: Choice } = {};
    if (choice) found[name] = choice;
    return found;
  };

/** The value where it is one of the known ones. */
export const oneOf = <Choice extends string>(
  choices: readonly Choice[],
  value: string | undefined | null,
): Choice | undefined => choices.find((known) => known === value);
