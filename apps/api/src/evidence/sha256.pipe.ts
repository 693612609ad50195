import { Injectable, type PipeTransform } from '@nestjs/common';
import { sha256 } from '#registry';
import { notFound } from '../problems/http-problem.js';

/** What is no SHA-256 names no file. */
@Injectable()
export class Sha256Pipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!sha256.safeParse(value).success) throw notFound('evidence', value);
    return value;
  }
}
