import { householdsReached, banjarbaru, jepara, studyVisit } from '../../harness/examples.js';
import type { Acknowledged, Apis, Asked, Ledger } from './ledger.js';

/** Sends a command; null when its fate is not known or it was refused. */
type Ask = (asked: Asked) => Promise<Acknowledged | null>;

/** Ten years make 240 events, more than the api with the small memory can remember of anything. */
const MONTHS_OF_A_SERIES = 120;

/** The two cities and the indicator that the stories are about. */
export async function tellBasics(ledger: Ledger, apis: Apis): Promise<void> {
  const basics = [
    ['/municipalities', banjarbaru],
    ['/municipalities', jepara],
    ['/indicators', householdsReached],
  ] as const;
  for (const [turn, [path, body]] of basics.entries()) {
    const { kind } = await ledger.ask(apis, turn, { path, body });
    if (kind !== 'acknowledged') throw new Error(`${path} was not recorded: ${kind}`);
  }
}

/**
 * Synthetic outcomes with corrections, told twice, and visits with what was said. Corrections and statements are added to lists
 * in the read models, so that an event applied twice, or left out, shows.
 */
export async function tellStory(writer: string, ask: Ask, isOver: () => boolean): Promise<void> {
  for (let month = 0; !isOver(); month++) {
    await outcomeWithCorrection(ask, `${writer}-${Math.floor(month / MONTHS_OF_A_SERIES)}`, month);
    if (month % 4 === 0 && !isOver()) await visitWithStatements(ask, `${writer}-${month}`);
  }
}

async function outcomeWithCorrection(ask: Ask, method: string, month: number): Promise<void> {
  const inSeries = month % MONTHS_OF_A_SERIES;
  const period = `${2000 + Math.floor(inSeries / 12)}-${String((inSeries % 12) + 1).padStart(2, '0')}`;
  const body = {
    municipality: '63.72',
    indicator: householdsReached.code,
    method,
    period,
    valueKind: 'actual',
    value: String(month),
    countBasis: 'household',
    status: 'normal',
  };
  const recorded = await ask({ path: '/outcomes', body });
  if (!recorded) return;
  const correction = { eventId: recorded.eventIds[0], pointer: '/value', reason: 'typo' };
  await ask({
    path: `/outcomes/${encodeURIComponent(recorded.id)}/corrections`,
    body: { ...correction, old: String(month), new: String(month + 1) },
    ifMatch: recorded.revision,
  });
  // The other api has gone on with the series; the answer that nothing is new must know of that.
  await ask({ path: '/outcomes', body });
}

async function visitWithStatements(ask: Ask, name: string): Promise<void> {
  let last = await ask({ path: '/visits', body: { ...studyVisit, purpose: `synthetic ${name}` } });
  const { id } = last ?? {};
  for (let n = 0; last && n < 3; n++) {
    const said = {
      speaker: { office: 'Kepala Dinas' },
      municipality: '33.20',
      words: `synthetic ${n}`,
      language: 'id',
    };
    last = await ask({ path: `/visits/${id}/statements`, body: said, ifMatch: last.revision });
  }
}
