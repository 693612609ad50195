import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'tiru:public';
export const DURING_FIRST_SIGN_IN = 'tiru:during-first-sign-in';

/** Open to everybody, without a session. Everything else needs one. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Open to who has signed in with a one-time password and has not changed it yet. */
export const DuringFirstSignIn = () => SetMetadata(DURING_FIRST_SIGN_IN, true);
