import { DirectedGraph } from 'graphology';
import { betweenness } from './betweenness.js';
import type { Lesson } from './lessons.js';

export interface NetworkNode {
  readonly id: string;
  /** How many cities learned from it. */
  readonly outDegree: number;
  /** From how many cities it learned. */
  readonly inDegree: number;
  /** Lessons given and taken, which are more where one city taught another several things. */
  readonly given: number;
  readonly taken: number;
  /** How much it is a broker, 0 to 1; see `betweenness`. */
  readonly betweenness: number;
  /** Number of its component, 0 for the largest. */
  readonly component: number;
}

/**
 * What each city is in the network of who learns from whom: degrees (of distinct cities), lessons, betweenness and its weakly
 * connected component (two cities are in one when lessons join them, in whatever direction). S. Wasserman, K. Faust:
 * Social network analysis, 1994, chapters 4 and 5. The nodes come by degree, then by id; a lesson from a city to itself is
 * counted as given and taken and joins nothing.
 */
export function network(lessons: readonly Lesson[]): readonly NetworkNode[] {
  const graph = new DirectedGraph();
  const given = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const { from, to } of lessons) {
    graph.mergeNode(from);
    graph.mergeNode(to);
    if (from !== to) graph.mergeEdge(from, to);
    given.set(from, (given.get(from) ?? 0) + 1);
    taken.set(to, (taken.get(to) ?? 0) + 1);
  }
  const between = betweenness(graph);
  const component = componentsOf(graph);
  return graph
    .mapNodes((id) => ({
      id,
      outDegree: graph.outDegree(id),
      inDegree: graph.inDegree(id),
      given: given.get(id) ?? 0,
      taken: taken.get(id) ?? 0,
      betweenness: between.get(id) ?? 0,
      component: component.get(id) ?? 0,
    }))
    .sort((a, b) => b.outDegree - a.outDegree || b.inDegree - a.inDegree || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function componentsOf(graph: DirectedGraph): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const start of graph.nodes().sort(compare)) {
    if (seen.has(start)) continue;
    seen.add(start);
    const members = [start];
    // Grows while it is walked.
    for (const member of members)
      for (const next of graph.neighbors(member))
        if (!seen.has(next)) {
          seen.add(next);
          members.push(next);
        }
    found.push(members);
  }
  found.sort((a, b) => b.length - a.length);
  return new Map(found.flatMap((members, index) => members.map((id) => [id, index] as const)));
}
