import type { paths } from './schema';

type Health = paths['/health']['get']['responses'][200]['content']['application/json'];
export type HealthPart = Health['parts'][number];

const stuck: readonly (HealthPart['condition'] | undefined)[] = ['halted', 'standing_still'];

/** Health answers with the same body whether all is well or not; so it is not asked for as everything else is. */
export async function fetchHealth(signal?: AbortSignal): Promise<Health> {
  const response = await fetch('/health', signal ? { signal } : {});
  return (await response.json()) as Health;
}

/** The read models whose figures do not move any more, as readers see them. */
export const standingStill = ({ parts }: Health): HealthPart[] =>
  parts.filter(({ state, condition }) => state === 'active' && stuck.includes(condition));

export const readModelOf = ({ name }: HealthPart): string => name.replace(/^read_model:/, '');

/** What is recorded before this instant is shown. */
export const shownUntil = ({ waitingSince, updatedAt }: HealthPart): string | undefined =>
  waitingSince ?? updatedAt;

/** True when waiting for a read model is in vain; false when health itself cannot be asked. */
export async function isInVain(readModel: string | undefined): Promise<boolean> {
  try {
    return standingStill(await fetchHealth()).some((part) => readModelOf(part) === readModel);
  } catch {
    return false;
  }
}
