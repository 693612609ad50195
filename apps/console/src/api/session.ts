import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { bodyOf, client, resumeRequests } from './client';
import { ApiProblem } from './problem';
import type { Session } from './shapes';

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await bodyOf(client.GET('/api/v1/session'));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export function useSession(): Session | null {
  return useSuspenseQuery(sessionQuery).data;
}

export function useSessionActions() {
  const queries = useQueryClient();
  return {
    async signIn(username: string, password: string): Promise<void> {
      const session = await bodyOf(client.POST('/api/v1/session', { body: { username, password } }));
      const before = queries.getQueryData(sessionQuery.queryKey);
      queries.setQueryData(sessionQuery.queryKey, session);
      if (before && before.user.id !== session.user.id) await queries.resetQueries({ predicate: notSession });
      resumeRequests();
    },
    async changePassword(current: string, next: string): Promise<void> {
      await client.POST('/api/v1/session/password', { body: { current, next } });
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    async signOut(): Promise<void> {
      await client.DELETE('/api/v1/session').catch((error: unknown) => {
        if (!(error instanceof ApiProblem && error.status === 401)) throw error;
      });
      queries.setQueryData(sessionQuery.queryKey, null);
      queries.removeQueries({ predicate: notSession });
      resumeRequests();
    },
  };
}

const notSession = (query: { queryKey: readonly unknown[] }): boolean => query.queryKey[0] !== 'session';
