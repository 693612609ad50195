/** A reason not to go on that a person can act on: shown as it is, without a stack. */
export class LaunchError extends Error {
  /** @param {string} message @param {string} [details] output of the program that failed */
  constructor(message, details) {
    super(message);
    this.details = details;
  }
}

export function fail(error) {
  if (!(error instanceof LaunchError)) {
    console.error(error);
    return 1;
  }
  if (error.details) console.error(`${error.details.trimEnd()}\n`);
  console.error(error.message);
  return 1;
}
