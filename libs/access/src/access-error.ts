export type AccessErrorCode =
  | 'wrong_credentials'
  | 'too_many_attempts'
  | 'busy'
  | 'account_disabled'
  | 'account_not_found'
  | 'username_taken'
  | 'invalid_username'
  | 'municipality_required'
  | 'password_too_short'
  | 'password_too_long'
  | 'password_unchanged'
  | 'password_is_username'
  | 'last_administrator';

/** Why an account or a session could not be used or changed, in one sentence for the person concerned. */
export class AccessError extends Error {
  override readonly name = 'AccessError';

  constructor(
    readonly code: AccessErrorCode,
    message: string,
    /** seconds to wait, for `too_many_attempts` and `busy` */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
