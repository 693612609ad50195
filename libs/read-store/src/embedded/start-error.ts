export type ReadStoreStartErrorCode =
  | 'no_binaries'
  | 'not_our_folder'
  | 'no_permission'
  | 'port_taken'
  | 'version_differs'
  | 'broken_cluster'
  | 'start_failed';

/** Why the embedded PostgreSQL could not start. The message is one sentence an operator can act on. */
export class ReadStoreStartError extends Error {
  override readonly name = 'ReadStoreStartError';

  constructor(
    readonly code: ReadStoreStartErrorCode,
    message: string,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
