import type { Lesson } from './lessons.js';

interface Link {
  readonly lesson: Lesson & { readonly day: string };
  readonly hops: number;
  readonly before: Link | null;
}

export interface Chain {
  /** The cities, the first teacher first. */
  readonly cities: readonly string[];
  /** The day of each hop, never before that of the hop before it. */
  readonly days: readonly string[];
  readonly hops: number;
}

/**
 * Chains of at least `least` hops in which each city passed on only what it could have learned before: every hop is on a
 * later day than the one before (time-respecting paths; D. Kempe, J. Kleinberg, A. Kumar, Journal of Computer and System
 * Sciences 64, 2002). Of the chains that end with one lesson the longest is given, and none that is the beginning of
 * another; the longest first. Lessons without a day are in no chain.
 */
export function chains(lessons: readonly Lesson[], least = 2): readonly Chain[] {
  const dated = lessons.filter(
    (it): it is Lesson & { readonly day: string } => it.day !== null && it.from !== it.to,
  );
  const byDay = Map.groupBy(dated, ({ day }) => day);
  const longestTo = new Map<string, Link>();
  const continued = new Set<Link>();
  const links: Link[] = [];
  for (const day of [...byDay.keys()].sort()) {
    const today = (byDay.get(day) ?? []).map((lesson): Link => {
      const before = longestTo.get(lesson.from) ?? null;
      if (before) continued.add(before);
      return { lesson, hops: (before?.hops ?? 0) + 1, before };
    });
    // Only now: what was learned on a day is not passed on that day.
    for (const link of today) {
      const { to } = link.lesson;
      if (link.hops > (longestTo.get(to)?.hops ?? 0)) longestTo.set(to, link);
      links.push(link);
    }
  }
  return links
    .filter((link) => link.hops >= least && !continued.has(link))
    .map(chainOf)
    .sort((a, b) => b.hops - a.hops || (a.cities.join() < b.cities.join() ? -1 : 1));
}

function chainOf(last: Link): Chain {
  const lessons: Link['lesson'][] = [];
  for (let link: Link | null = last; link; link = link.before) lessons.unshift(link.lesson);
  const first = lessons[0] as Lesson;
  return {
    cities: [first.from, ...lessons.map(({ to }) => to)],
    days: lessons.map(({ day }) => day),
    hops: last.hops,
  };
}
