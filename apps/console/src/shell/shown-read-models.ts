import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

/** The read models that the page shows something of now: every query's key begins with its own. */
export function useShownReadModels(): ReadonlySet<string> {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (onChange: () => void) => cache.subscribe(notifyManager.batchCalls(onChange)),
    [cache],
  );
  // Joined, because a snapshot must be the same value for as long as nothing changed.
  const names = useSyncExternalStore(subscribe, () =>
    [...new Set(cache.findAll({ type: 'active' }).map(({ queryKey }) => String(queryKey[0])))]
      .sort()
      .join(' '),
  );
  return new Set(names.split(' '));
}
