import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { NotFound } from '../screens/not-found/not-found';
import { Failure } from './failure';

interface Props<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  /** Height in lines of what is coming, so that nothing moves when it comes. */
  lines?: number;
  children: (data: Data) => ReactNode;
}

/** Shows what a query answered, or that it is loading, failed, or names something that does not exist. */
export function QueryView<Data>({ query, lines = 6, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error instanceof ApiProblem && query.error.status === 404) return <NotFound />;
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading lines={lines} />;
}

export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" aria-busy="true">
      <VisuallyHidden role="status">{t('page.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={20} width={line % 3 === 2 ? '70%' : '100%'} />
      ))}
    </Stack>
  );
}
