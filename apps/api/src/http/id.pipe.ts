import { Injectable, type PipeTransform } from '@nestjs/common';
import { uuid } from '#registry';
import { notFound } from '../problems/http-problem.js';

/** An id that is no UUID names nothing. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!uuid.safeParse(value).success) throw notFound('entry', value);
    return value.toLowerCase();
  }
}
