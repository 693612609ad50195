import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client, noteWritten } from '../api/client';
import { NoAnswer } from '../api/problem';
import type { CommandForm, Target } from './form';

interface Sent {
  readonly body: Record<string, unknown>;
  readonly key: string;
  readonly revision: string | undefined;
}

interface Recorded {
  readonly id: string;
  readonly position: string;
}

/** The client is typed by address; a form knows its address only when it runs, and a test holds its fields to it. */
type Post = (path: string, init: object) => Promise<{ data?: Recorded }>;

/** Sends a command. Without an answer it is sent again with the same key: nothing is recorded twice. */
export function useCommand(form: Pick<CommandForm, 'path'>, { path }: Target) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key, revision }: Sent) =>
      bodyOf(
        (client.POST as unknown as Post)(form.path, {
          params: {
            path,
            header: {
              'Idempotency-Key': key,
              ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
            },
          },
          body,
        }),
      ),
    retry: (failures, error) => error instanceof NoAnswer && failures < 4,
    retryDelay: (failures) => 1_000 * 2 ** failures,
    onSuccess: async ({ position }) => {
      noteWritten(position);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}
