import { outcome, outcomeStream, type DataOf } from '#registry';
import { Pen, type Life } from './pen.js';
import { says } from './says.js';
import type { SyntheticIndicator, World } from './world.js';

/** A year of one series is recorded at once, as an office does it from its yearly report. */
const MONTHS = 12;

type Figures = Pick<DataOf<'OutcomeRecorded'>, 'value' | 'numerator' | 'denominator' | 'statement'>;

/** Answers the next series that no life has told yet; each tells some years, month by month. */
export function seriesOf(world: World): () => Life {
  let count = 0;
  return () => {
    const { municipalities, indicators } = world;
    const municipality = municipalities[count % municipalities.length] as string;
    const turn = Math.floor(count / municipalities.length);
    const indicator = indicators[turn % indicators.length] as SyntheticIndicator;
    const repeated = Math.floor(turn / indicators.length);
    count++;
    const method = repeated === 0 ? 'reported' : `survey-${repeated}`;
    return seriesLife(world, municipality, indicator, method);
  };
}

function* seriesLife(
  world: World,
  municipality: string,
  indicator: SyntheticIndicator,
  method: string,
): Life {
  const { random } = world;
  const pen = new Pen(world, outcomeStream({ municipality, indicator: indicator.code, method }), outcome);
  const owners = (world.programsOf.get(municipality) ?? []).filter((it) =>
    it.indicators.includes(indicator.code),
  );
  const program = owners.length > 0 && random.chance(0.7) ? random.pick(owners) : null;
  const known = { municipality: true, indicator, program };
  const basis = {
    municipality,
    indicator: indicator.code,
    method,
    status: 'normal',
    dimensions: {},
  } as const;
  const claim = (period: string, more: Partial<DataOf<'OutcomeRecorded'>> = {}) => {
    const figures = figuresOf(world, indicator);
    const data = {
      ...basis,
      period,
      valueKind: 'actual' as const,
      ...(program && { program: program.id }),
      ...figures,
      ...more,
    };
    const since = { date: `${period}-01`.slice(0, 7) + '-01', precision: 'month' } as const;
    const said = says(world, since, municipality, 'import');
    const actor = said.actor.userId;
    const eventId = pen.record({ type: 'RecordOutcome', data, known: { ...known, actor } }, said);
    return { eventId, since, figures };
  };
  const begin = random.between(2008, 2018);
  for (let year = begin; year < begin + random.between(2, 6); year++) {
    for (let month = 1; month <= MONTHS; month++) {
      const period = `${year}-${String(month).padStart(2, '0')}`;
      const { eventId, since, figures } = claim(period);
      const fate = random.below(100);
      if (fate < 2) claim(period, { supersedes: eventId });
      else if (fate < 4) claim(period, { contests: eventId });
      else if (fate < 7) {
        const field = Object.keys(figures)[0] as keyof Figures;
        const data = {
          eventId,
          pointer: `/${field}`,
          old: figures[field] ?? null,
          new: `${figures[field]}1`,
          reason: random.pick(['typo', 'misread', 'late_data'] as const),
          note: 'Koreksi sintetis setelah dicocokkan dengan dokumen',
        };
        pen.record({ type: 'CorrectOutcome', data }, says(world, since, municipality));
      }
    }
    yield pen.chunk();
  }
}

function figuresOf({ random }: World, { valueType, aggregation }: SyntheticIndicator): Figures {
  if (valueType === 'statement') return { statement: `Pernyataan sintetis nomor ${random.below(100_000)}` };
  if (aggregation.areas !== 'ratio_of_sums')
    return { value: `${random.below(50_000)}.${random.between(1, 9)}` };
  const denominator = random.between(100, 5_000);
  return { numerator: String(random.below(denominator)), denominator: String(denominator) };
}
