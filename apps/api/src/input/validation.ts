import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { RuleContext } from './rule.js';
import { InputRefused, type FieldProblem } from '../problems/field-problem.js';

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
    // One sentence a field: the first rule that is broken says enough.
    const [code, message] = Object.entries(constraints ?? {})[0] ?? [];
    if (code !== undefined && message !== undefined) {
      const context =
        code === 'whitelistValidation'
          ? unknownField
          : ((contexts?.[code] as RuleContext | undefined) ?? fallback(code, message));
      yield { pointer, value, ...context };
    }
    yield* problemsOf(children ?? [], pointer);
  }
}

/** Checks every input DTO: unknown fields are refused, nothing is converted in silence. */
export const inputValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => new InputRefused([...problemsOf(errors)]),
  });
