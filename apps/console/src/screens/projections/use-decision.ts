import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../api/client';
import { ApiProblem } from '../../api/problem';

export type Decision = { readonly act: 'retry' } | { readonly act: 'skip'; readonly reason: string };

/** Decides about a dead letter; whatever the answer, the page then shows what has become of it. */
export function useDecision(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => {
      const params = { path: { id } };
      return decision.act === 'retry'
        ? bodyOf(client.POST('/api/v1/dead-letters/{id}/retry', { params }))
        : bodyOf(
            client.POST('/api/v1/dead-letters/{id}/skip', { params, body: { reason: decision.reason } }),
          );
    },
    onSettled: () =>
      Promise.all(
        [['projections'], ['dead_letters'], ['health']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

/** Somebody else decided first. */
export const isDecided = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;
