import createClient from 'openapi-fetch';
import { isInVain } from './health';
import { ApiProblem, NoAnswer, problemOf } from './problem';
import type { paths } from './schema';
import { signal } from './signal';

/** True while requests wait for the person to sign in again. */
export const signInWanted = signal(false);

/** Log position of this browser's latest write: queries wait until their read model has reached it. */
let lastWritten: string | null = null;
export const noteWritten = (position: string): void => {
  lastWritten = position;
};

let waiting: (() => void)[] = [];
export function resumeRequests(): void {
  signInWanted.set(false);
  for (const resume of waiting.splice(0)) resume();
  waiting = [];
}

const signedInAgain = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    signInWanted.set(true);
  });

function withPosition(request: Request): Request {
  const url = new URL(request.url);
  if (request.method !== 'GET' || !lastWritten || url.pathname.endsWith('/session')) return request;
  url.searchParams.set('after', lastWritten);
  return new Request(url, request);
}

/** What was just recorded is not there, and will not be soon: then what there is must do. */
const waitsInVain = async ({ body }: ApiProblem): Promise<boolean> =>
  body.code === 'read_model_behind' && isInVain(body.readModel);

/** A session that ends must not cost what was typed: the request waits for the sign-in and is sent again. */
async function send(
  original: Request,
  position: (request: Request) => Request = withPosition,
): Promise<Response> {
  const request = position(original);
  const again = request.clone();
  const response = await fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw new NoAnswer(cause);
  });
  if (response.ok) return response;
  if (response.status !== 401 || request.url.includes('/api/v1/session')) {
    const problem = await problemOf(response);
    if (request !== original && (await waitsInVain(problem))) return send(original, (asked) => asked);
    throw problem;
  }
  await signedInAgain();
  return send(again, position);
}

/** Lists can be had as tables too; the console asks for JSON. */
export const client = createClient<paths, 'application/json'>({
  baseUrl: window.location.origin,
  fetch: (request) => send(request),
});

/** The body of an answer; `send` has already thrown for anything else. */
export async function bodyOf<Data>(answer: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await answer;
  if (data === undefined) throw new Error('the server answered without a body');
  return data;
}
