import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Asked } from '../../api/queries';
import type { Indicator } from '../../api/shapes';

export type CompareSearch = Asked<'/api/v1/comparisons/{indicator}'> & { indicator?: string };

/** What is compared lives in the address; choosing another indicator starts its other choices anew. */
export function useCompareSearch() {
  const search: CompareSearch = useSearch({ from: '/compare' });
  const navigate = useNavigate({ from: '/compare' });
  const set = (change: CompareSearch) =>
    void navigate({
      search: (now) => (change.indicator ? change : { ...now, ...change }),
      replace: true,
      resetScroll: false,
    });
  const { indicator: _indicator, ...asked } = search;
  return { search, asked, set };
}

/** What the address asks for, else the first indicator that has figures and its latest period. */
export function chosenOf(
  items: readonly Indicator[],
  search: CompareSearch,
): { indicator: Indicator | undefined; period: string | undefined } {
  const indicator =
    items.find(({ code }) => code === search.indicator) ??
    items.find(({ periods, valueType }) => periods.length > 0 && valueType === 'number') ??
    items[0];
  return { indicator, period: search.period ?? indicator?.periods[0] };
}
