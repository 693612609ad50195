import type { QueryBus } from '@nestjs/cqrs';
import { ListEvidence, type EvidenceList } from '#read-models';

const YEAR_MS = 365 * 86_400_000;
const PAGE = 200;

type Item = EvidenceList['items'][number];

/** Never checked since it came, known to be damaged, or not on record as checked within a year. */
export const isDue = ({ state, checkedOn }: Pick<Item, 'state' | 'checkedOn'>, now: Date): boolean =>
  state !== 'intact' || checkedOn === null || now.getTime() - Date.parse(checkedOn) >= YEAR_MS;

/** What is to be looked at, by hash. */
export async function evidenceToCheck(queries: QueryBus, all: boolean, now: Date): Promise<Item[]> {
  const chosen: Item[] = [];
  let cursor: string | undefined;
  do {
    const page: EvidenceList = await queries.execute(new ListEvidence({ limit: PAGE, cursor }, {}));
    chosen.push(...page.items.filter((item) => all || isDue(item, now)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return chosen;
}
