import fc from 'fast-check';
import { network } from './network.js';

const lesson = (from: string, to: string) => ({ from, to, day: null });
const byId = (lessons: Parameters<typeof network>[0]) =>
  Object.fromEntries(network(lessons).map((node) => [node.id, node]));

/** D. Krackhardt, Assessing the political landscape, Administrative Science Quarterly 35, 1990: who talks with whom. */
const kite: Record<string, string> = {
  Andre: 'Beverley Carol Diane Fernando',
  Beverley: 'Andre Diane Ed Garth',
  Carol: 'Andre Diane Fernando',
  Diane: 'Andre Beverley Carol Ed Fernando Garth',
  Ed: 'Beverley Diane Garth',
  Fernando: 'Andre Carol Diane Garth Heather',
  Garth: 'Beverley Diane Ed Fernando Heather',
  Heather: 'Fernando Garth Ike',
  Ike: 'Heather Jane',
  Jane: 'Ike',
};

it('gives the published degrees and betweenness of the kite', () => {
  const lessons = Object.entries(kite).flatMap(([from, all]) => all.split(' ').map((to) => lesson(from, to)));
  const found = byId(lessons);
  const rounded = Object.fromEntries(
    Object.entries(found).map(([id, it]) => [id, [it.outDegree, Number(it.betweenness.toFixed(3))]]),
  );
  expect(rounded).toEqual({
    Andre: [4, 0.023],
    Beverley: [4, 0.023],
    Carol: [3, 0],
    Diane: [6, 0.102],
    Ed: [3, 0],
    Fernando: [5, 0.231],
    Garth: [5, 0.231],
    Heather: [3, 0.389],
    Ike: [2, 0.222],
    Jane: [1, 0],
  });
});

it('counts cities once and lessons each time; the middle of a line is its broker', () => {
  const found = byId([lesson('A', 'B'), lesson('A', 'B'), lesson('B', 'C'), lesson('X', 'Y')]);
  expect(found.A).toMatchObject({ outDegree: 1, inDegree: 0, given: 2, taken: 0, component: 0 });
  // Of the (5 - 1)(5 - 2) = 12 ordered pairs of others only A to C goes through B.
  expect(found.B?.betweenness).toBeCloseTo(1 / 12, 12);
  expect(found.X).toMatchObject({ component: 1 });
});

it('lets no city teach itself anything', () =>
  expect(network([lesson('A', 'A')])).toEqual([
    { id: 'A', outDegree: 0, inDegree: 0, given: 1, taken: 1, betweenness: 0, component: 0 },
  ]));

it('gives as many lessons as it takes, whatever the order', () => {
  const city = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  fc.assert(
    fc.property(fc.array(fc.record({ from: city, to: city, day: fc.constant(null) })), (lessons) => {
      const nodes = network(lessons);
      const sum = (of: (node: (typeof nodes)[number]) => number) =>
        nodes.reduce((total, node) => total + of(node), 0);
      expect(sum((it) => it.given)).toBe(lessons.length);
      expect(sum((it) => it.taken)).toBe(lessons.length);
      expect(sum((it) => it.inDegree)).toBe(sum((it) => it.outDegree));
      expect(nodes.every((it) => it.betweenness >= 0 && it.betweenness <= 1)).toBe(true);
      expect(network(lessons.toReversed()).map(({ id, component }) => [id, component])).toEqual(
        nodes.map(({ id, component }) => [id, component]),
      );
    }),
  );
});
