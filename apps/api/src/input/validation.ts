import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import type { RuleContext } from './rule.js';
import { InputRefused, type FieldProblem } from '../problems/field-problem.js';
import { bodyMalformed } from '../problems/http-problem.js';

/** More would help nobody, and a small request must not make a huge answer. */
const PROBLEMS_SHOWN = 100;

const unknownField: RuleContext = {
  code: 'unknown_field',
  message: { id: 'kolom ini tidak dikenal', en: 'this field is not known' },
};

const fallback = (code: string, message: string): RuleContext => ({
  code,
  message: { id: message, en: message },
});

function* problemsOf(errors: readonly ValidationError[], path = ''): Iterable<FieldProblem> {
  for (const { property, value, constraints, contexts, children } of errors) {
    const pointer = `${path}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    // One sentence a field: the first rule that is broken says enough, also of what the field holds.
    const [code, message] = Object.entries(constraints ?? {})[0] ?? [];
    if (code === undefined || message === undefined) {
      yield* problemsOf(children ?? [], pointer);
      continue;
    }
    const { secret, ...context } =
      code === 'whitelistValidation'
        ? unknownField
        : ((contexts?.[code] as RuleContext | undefined) ?? fallback(code, message));
    yield { pointer, ...(!secret && { value }), ...context };
  }
}

function refused(errors: readonly ValidationError[]): InputRefused {
  const problems = [...problemsOf(errors)];
  return new InputRefused(problems.slice(0, PROBLEMS_SHOWN), problems.length);
}

/** Checks every input DTO: unknown fields are refused, nothing is converted in silence. */
class InputValidation extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      validationError: { target: false, value: true },
      exceptionFactory: refused,
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (metadata.type === 'body' && !isObject) throw bodyMalformed();
    return (await super.transform(value, metadata)) as unknown;
  }
}

export const inputValidation = (): ValidationPipe => new InputValidation();
