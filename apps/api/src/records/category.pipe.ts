import { Injectable, type PipeTransform } from '@nestjs/common';
import { streamCategories, type StreamCategory } from '#registry';
import { notFound } from '../problems/http-problem.js';

/** The kind of thing whose record an address names. */
@Injectable()
export class CategoryPipe implements PipeTransform<string, StreamCategory> {
  transform(value: string): StreamCategory {
    const found = streamCategories.find((category) => category === value);
    if (!found) throw notFound('entry', value);
    return found;
  }
}
