import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client, noteWritten } from '../../api/client';
import { NoAnswer } from '../../api/problem';
import type { NewOutcome } from '../../api/shapes';
import { idempotencyKeyOf } from './draft';

const readModelsTouched = ['city_comparison', 'outcome_observation', 'registry_activity'];

/** Sends an outcome. Without an answer it is sent again with the same key: nothing is recorded twice. */
export function useRecordOutcome() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewOutcome) =>
      bodyOf(
        client.POST('/api/v1/outcomes', {
          params: { header: { 'Idempotency-Key': idempotencyKeyOf(body) } },
          body,
        }),
      ),
    retry: (failures, error) => error instanceof NoAnswer && failures < 4,
    retryDelay: (failures) => 1_000 * 2 ** failures,
    onSuccess: ({ position }) => {
      noteWritten(position);
      for (const name of readModelsTouched) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
