/** The thing was changed since the caller last saw it. */
export class RevisionMismatch extends Error {
  constructor(
    readonly id: string,
    readonly expected: bigint,
    /** Null when there is no such thing. */
    readonly actual: bigint | null,
  ) {
    super(`${id} is at revision ${actual ?? 'none'}, not ${expected}`);
    this.name = 'RevisionMismatch';
  }
}

/** The same command id came before with other content. */
export class CommandIdReused extends Error {
  constructor(readonly commandId: string) {
    super(`command ${commandId} was already recorded with other content`);
    this.name = 'CommandIdReused';
  }
}

/** Others changed the same thing at the same time, again and again. Nothing was recorded; trying again is safe. */
export class TooMuchContention extends Error {
  constructor(readonly id: string) {
    super(`${id} was changed by others at each attempt`);
    this.name = 'TooMuchContention';
  }
}
