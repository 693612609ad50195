import { Injectable, type PipeTransform } from '@nestjs/common';
import { isStorable } from '#registry';
import { notFound } from '../problems/http-problem.js';

/** A code or name in an address that nothing can be called by names nothing. */
@Injectable()
export class NamePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isStorable(value)) throw notFound('entry', value);
    return value;
  }
}
