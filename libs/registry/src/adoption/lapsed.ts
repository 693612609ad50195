import { adoptionStage, isInPractice, type AdoptionCourse } from './stage.js';

const DAY_MS = 86_400_000;

/**
 * Whether nothing has been heard of an attempt for more than so many days, though it is neither in practice nor closed.
 * A deferred one is not lapsed before the day on which it is to be looked at again. Lapsing is read from the days and
 * never recorded: it is nobody's act, and it ends when something happens.
 *
 * @param lastOn the day of its latest event, YYYY-MM-DD
 * @param today the day on which it is asked, YYYY-MM-DD
 */
export function isLapsed(
  course: AdoptionCourse,
  { lastOn, reviewOn }: { readonly lastOn: string; readonly reviewOn?: string | null | undefined },
  today: string,
  days: number,
): boolean {
  if (course.closed || isInPractice(course)) return false;
  const isDeferred = adoptionStage(course) === 'deferred' && reviewOn;
  const since = isDeferred && reviewOn > lastOn ? reviewOn : lastOn;
  return Date.parse(today) - Date.parse(since) > days * DAY_MS;
}
