import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '#access';
import { Rule } from '../input/rule.js';

const Secret = (description: string) =>
  Rule(
    (value) => typeof value === 'string' && value.length >= 1 && value.length <= 1000,
    { code: 'text', message: { id: 'wajib diisi', en: 'must be filled in' }, secret: true },
    { type: String, maxLength: 1000, description },
  );

export class SignInInput {
  @Secret('username')
  username: string;

  @Secret('password')
  password: string;
}

export class ChangePasswordInput {
  @Secret('the password so far')
  current: string;

  @Secret('the new password, at least 12 characters')
  next: string;
}

class UserAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  office: string;

  @ApiProperty({ enum: [...ROLES] })
  role: (typeof ROLES)[number];

  @ApiProperty({ type: String, nullable: true })
  municipality: string | null;
}

export class SessionAnswer {
  @ApiProperty({ type: UserAnswer })
  user: UserAnswer;

  @ApiProperty({ description: 'true until the one-time password is changed: nothing else is open before' })
  mustChangePassword: boolean;
}
