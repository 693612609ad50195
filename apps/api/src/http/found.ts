import { notFound } from '../problems/http-problem.js';

/** Passes an answer on, or says that there is no such thing. */
export function found<T>(what: string, id: string, answer: T | null): T {
  if (answer === null) throw notFound(what, id);
  return answer;
}
