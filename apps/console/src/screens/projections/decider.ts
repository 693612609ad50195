export interface Decider {
  readonly name: string;
  /** Decided with the program `tiru` on the server, not in the console. */
  readonly atTerminal: boolean;
}

/** Who decided, of what is kept: `user:<account> <name>` or `cli:<user>`; null when nobody has yet. */
export function deciderOf(decidedBy: string | null): Decider | null {
  if (decidedBy === null) return null;
  const [, user] = /^cli:(.+)$/.exec(decidedBy) ?? [];
  if (user) return { name: user, atTerminal: true };
  const [, name] = /^user:\S+ (.+)$/.exec(decidedBy) ?? [];
  return { name: name ?? decidedBy, atTerminal: false };
}
