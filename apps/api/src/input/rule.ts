import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional, ValidateBy, type ValidationArguments } from 'class-validator';
import type { Label } from '#registry';

/** What a wrong field's problem says besides its pointer and value. */
export interface RuleContext {
  readonly code: string;
  readonly message: Label;
  readonly expected?: Label | readonly string[];
  /** The problem must not repeat the value: it is a password, or may be one. */
  readonly secret?: true;
}

/** May be null or left out. What is left out for a default is no such field: null is no default. */
const isOptional = (api: ApiPropertyOptions): boolean => {
  if ('default' in api) return false;
  const { required, selfRequired } = api as { required?: boolean; selfRequired?: boolean };
  return required === false || selfRequired === false;
};

/**
 * A field's rule: checks the value, and carries the sentence in both languages that the problem shows. Every field
 * decorator below is made of it, so that the API speaks with one voice.
 */
export function Rule(
  holds: (value: unknown, args?: ValidationArguments) => boolean,
  context: RuleContext,
  api: ApiPropertyOptions,
): PropertyDecorator {
  const check = ValidateBy(
    { name: context.code, validator: { validate: holds, defaultMessage: () => context.message.en } },
    { context },
  );
  return applyDecorators(
    ApiProperty({ required: true, ...api } as ApiPropertyOptions),
    ...(isOptional(api) ? [IsOptional()] : []),
    check,
  );
}
