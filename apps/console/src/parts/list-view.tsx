import { Button, Group, Text } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from './query-view';

interface Props<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  empty: ReactNode;
  lines?: number;
  children: (items: Item[]) => ReactNode;
}

/** A list that comes page by page: its items so far and the way to the next ones. */
export function ListView<Item>({ query, empty, lines, children }: Props<Item>) {
  const { t } = useTranslation();
  return (
    <QueryView query={query} lines={lines}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return empty;
        return (
          <>
            {children(items)}
            {query.hasNextPage && (
              <Group mt="md" className="print-hidden">
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('page.loadMore')}
                </Button>
                <Text size="sm" c="dimmed" role="status">
                  {t('page.shown', { count: items.length })}
                </Text>
              </Group>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
