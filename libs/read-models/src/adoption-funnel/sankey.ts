import type { AdoptionFunnel } from './view.js';
import { funnelNodes, type FunnelNode } from './nodes.js';

/** Attempts that went the same way. */
export interface Stream {
  readonly visited: boolean;
  readonly decided: boolean;
  readonly tried: boolean;
  readonly implemented: boolean;
  readonly scaled: boolean;
  readonly end: Exclude<FunnelNode, 'visited' | 'not_visited' | 'intended'> | null;
  readonly count: number;
}

/** Through what an attempt went, in order; a step it skipped is not there. */
function wayOf({ visited, decided, tried, implemented, scaled, end }: Stream): FunnelNode[] {
  return [
    visited ? 'visited' : 'not_visited',
    'intended',
    ...(decided ? (['decided'] as const) : []),
    ...(tried ? (['trial'] as const) : []),
    ...(implemented ? (['implemented'] as const) : []),
    ...(scaled ? (['scaled'] as const) : []),
    ...(end ? [end] : []),
  ];
}

/** The nodes and links of the funnel's diagram; `studiedOnly` is how many programs were studied and never intended. */
export function sankey(
  streams: readonly Stream[],
  studiedOnly: number,
): Pick<AdoptionFunnel, 'nodes' | 'links' | 'attempts'> {
  const counts = new Map<FunnelNode, number>();
  const links = new Map<string, number>();
  const go = (way: readonly FunnelNode[], count: number) => {
    way.forEach((node, index) => {
      counts.set(node, (counts.get(node) ?? 0) + count);
      const next = way[index + 1];
      if (next) links.set(`${node} ${next}`, (links.get(`${node} ${next}`) ?? 0) + count);
    });
  };
  for (const stream of streams) go(wayOf(stream), stream.count);
  if (studiedOnly > 0) go(['visited', 'not_intended'], studiedOnly);
  const leaving = (node: FunnelNode) =>
    [...links].reduce((sum, [link, count]) => (link.startsWith(`${node} `) ? sum + count : sum), 0);
  return {
    attempts: streams.reduce((sum, { count }) => sum + count, 0),
    nodes: funnelNodes.map(({ id, label }) => {
      const count = counts.get(id) ?? 0;
      return { id, label, count, here: count - leaving(id) };
    }),
    links: funnelNodes.flatMap(({ id: source }) =>
      funnelNodes.flatMap(({ id: target }) => {
        const value = links.get(`${source} ${target}`);
        return value === undefined ? [] : [{ source, target, value }];
      }),
    ),
  };
}
