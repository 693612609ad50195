import { parsePeriod } from '../vocabulary/period.js';
import type { OutcomeData } from './observation.js';
import { periodMalformed, periodReversed, refusal } from './outcome.refusals.js';

type Figures = Pick<OutcomeData, 'value' | 'numerator' | 'denominator' | 'status' | 'statement'>;

const refuseFigure = (
  what: string,
  field: keyof Figures,
  figures: Figures,
  en: string,
  id: string,
  [rightEn, rightId]: readonly [string, string],
) => refusal('invalid', `${what}`, `/${field}`, figures[field], { en, id }, { en: rightEn, id: rightId });

const isNegative = (decimal: string | undefined) => decimal !== undefined && Number(decimal) < 0;

/** Refuses what is not a period, and a period that ends before it starts. */
export function refusePeriod(period: unknown): void {
  if (typeof period !== 'string') return;
  const span = parsePeriod(period);
  if (span === null) throw periodMalformed(period);
  if (span === 'reversed') throw periodReversed(period);
}

function refuseRatio(figures: Figures): void {
  const { value, numerator, denominator } = figures;
  if (value !== undefined && numerator !== undefined)
    throw refuseFigure(
      'value_and_ratio',
      'value',
      figures,
      'a claim has either a value or a numerator',
      'klaim memuat nilai atau pembilang, bukan keduanya',
      ['a value alone, or a numerator with its denominator', 'nilai saja, atau pembilang dengan penyebutnya'],
    );
  if (numerator !== undefined && denominator === undefined)
    throw refuseFigure(
      'denominator_missing',
      'denominator',
      figures,
      'a numerator needs its denominator',
      'pembilang memerlukan penyebut',
      ['a decimal number above 0', 'bilangan desimal di atas 0'],
    );
  if (denominator !== undefined && numerator === undefined)
    throw refuseFigure(
      'numerator_missing',
      'numerator',
      figures,
      'a denominator needs its numerator',
      'penyebut memerlukan pembilang',
      ['a decimal number', 'bilangan desimal'],
    );
  if (denominator !== undefined && Number(denominator) <= 0)
    throw refuseFigure(
      'denominator_not_positive',
      'denominator',
      figures,
      'nothing can be divided by this',
      'tidak dapat dibagi dengan angka ini',
      ['a decimal number above 0', 'bilangan desimal di atas 0'],
    );
}

function refusePresence(figures: Figures, valueType: 'number' | 'statement'): void {
  const absent = figures.status === 'missing' || figures.status === 'cannot_exist';
  const given = (['value', 'numerator'] as const).find((field) => figures[field] !== undefined);
  if (given && absent)
    throw refuseFigure(
      'value_not_expected',
      given,
      figures,
      `the status "${figures.status}" says that there is no value`,
      `status "${figures.status}" menyatakan bahwa nilainya tidak ada`,
      ['no value, or another status', 'tanpa nilai, atau status lain'],
    );
  if (given && valueType === 'statement')
    throw refuseFigure(
      'value_not_expected',
      given,
      figures,
      'this indicator is stated in words',
      'indikator ini dinyatakan dengan kata-kata',
      ['a statement', 'pernyataan'],
    );
  if (absent || given) return;
  if (valueType === 'statement' && figures.statement === undefined)
    throw refuseFigure(
      'statement_missing',
      'statement',
      figures,
      'this indicator is stated in words',
      'indikator ini dinyatakan dengan kata-kata',
      ['a statement', 'pernyataan'],
    );
  if (valueType === 'number')
    throw refuseFigure('value_missing', 'value', figures, 'there is no value', 'nilainya tidak ada', [
      'a value, or the status missing or cannot_exist',
      'nilai, atau status missing atau cannot_exist',
    ]);
}

/** Refuses figures that contradict each other, their status, or what the indicator measures. */
export function refuseFigures(
  figures: Figures,
  indicator: { valueType: 'number' | 'statement'; counts: boolean },
) {
  refuseRatio(figures);
  const negative = (['value', 'numerator'] as const).find((field) => isNegative(figures[field]));
  if (negative && indicator.counts)
    throw refuseFigure(
      'negative_count',
      negative,
      figures,
      'a count cannot be below zero',
      'hitungan tidak dapat di bawah nol',
      ['0 or more', '0 atau lebih'],
    );
  refusePresence(figures, indicator.valueType);
}
