import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../problems/http-problem.js';

/** Dead letters are numbered; what is no number names none. */
@Injectable()
export class DeadLetterIdPipe implements PipeTransform<string, bigint> {
  transform(value: string): bigint {
    if (!/^\d{1,18}$/.test(value)) throw notFound('dead letter', value);
    return BigInt(value);
  }
}
