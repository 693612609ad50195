import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, NoAnswer } from './problem';

/** Worth another try: no answer, or a read model that has not caught up yet. */
const passing = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ApiProblem && error.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) => passing(error) && failures < 3,
      retryDelay: (failures, error) =>
        error instanceof ApiProblem && error.retryAfterSeconds
          ? error.retryAfterSeconds * 1000
          : 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});
