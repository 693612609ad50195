import type { DirectedGraph } from 'graphology';

/**
 * How much each node is a broker: the share of shortest paths between two others that pass through it, summed over all
 * pairs and divided by (n - 1)(n - 2), so that it is 0 to 1 (L. C. Freeman: A set of measures of centrality based on
 * betweenness, Sociometry 40, 1977). By the algorithm of U. Brandes (A faster algorithm for betweenness centrality,
 * Journal of Mathematical Sociology 25, 2001), in nodes × edges steps. 0 in a graph of fewer than three nodes.
 */
export function betweenness(graph: DirectedGraph): ReadonlyMap<string, number> {
  const ids = graph.nodes();
  const size = ids.length;
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const next = ids.map((id) => graph.outNeighbors(id).map((it) => indexOf.get(it) as number));
  const centrality = new Float64Array(size);
  for (let source = 0; source < size; source += 1) addFrom(source, next, centrality);
  const pairs = (size - 1) * (size - 2);
  return new Map(ids.map((id, index) => [id, pairs > 0 ? (centrality[index] as number) / pairs : 0]));
}

function addFrom(source: number, next: readonly (readonly number[])[], centrality: Float64Array): void {
  const size = next.length;
  const distance = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  const before: number[][] = Array.from({ length: size }, () => []);
  const order = [source];
  distance[source] = 0;
  paths[source] = 1;
  // Grows while it is walked: nearest first.
  for (const node of order)
    for (const reached of next[node] as readonly number[]) {
      const far = (distance[node] as number) + 1;
      if (distance[reached] === -1) {
        distance[reached] = far;
        order.push(reached);
      }
      if (distance[reached] !== far) continue;
      paths[reached] = (paths[reached] as number) + (paths[node] as number);
      (before[reached] as number[]).push(node);
    }
  const dependency = new Float64Array(size);
  for (const node of order.toReversed()) {
    const share = (1 + (dependency[node] as number)) / (paths[node] as number);
    for (const earlier of before[node] as number[])
      dependency[earlier] = (dependency[earlier] as number) + (paths[earlier] as number) * share;
    if (node !== source) centrality[node] = (centrality[node] as number) + (dependency[node] as number);
  }
}
