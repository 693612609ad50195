import type { Label } from './shapes';

/** One wrong field as the api names it (RFC 9457 with our extension `errors`). */
export interface FieldProblem {
  readonly pointer: string;
  readonly value?: unknown;
  readonly code?: string;
  readonly message: Label;
  readonly expected?: Label | readonly string[] | null;
}

interface ProblemBody {
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code?: string;
  readonly message?: Label;
  readonly errors?: readonly FieldProblem[];
  /** Names the request in the server's log. */
  readonly requestId?: string;
  /** The read model that a query waited for. */
  readonly readModel?: string;
}

/** The api refused: says why, and for which fields. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
  }

  get fields(): readonly FieldProblem[] {
    return this.body.errors ?? [];
  }
}

/** No answer came: whether the request was carried out is unknown. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'NoAnswer';
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => ({}));
  const wait = Number(response.headers.get('retry-after'));
  return new ApiProblem(
    response.status,
    typeof body === 'object' && body !== null ? body : {},
    wait > 0 ? wait : null,
  );
}
