import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison, ComparisonRow } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { useLabel, useLanguage } from '../../i18n/language';
import { useNumbers } from '../../i18n/numbers';
import { DataTable, type Column } from '../../parts/data-table';
import { MunicipalityLink } from '../../parts/links';
import { SourceNote } from '../../parts/source-note';
import { Tag } from '../../parts/tag';
import { useComparedText } from './compared-text';

/** A row with the indicator it is of, because its unit and normalisation say how to write it. */
type Ranked = ComparisonRow & { indicator: Comparison['indicator'] };

function Name({ of }: { of: Ranked }) {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const reasons = of.notComparableBecause.map((reason) => t(`vocabulary.gateReason.${reason}`));
  return (
    <>
      <MunicipalityLink of={of.municipality} />
      {reasons.length > 0 && (
        <Text size="xs" c="dimmed" fw={400}>
          {t('compare.because', { reasons: new Intl.ListFormat(locale).format(reasons) })}
        </Text>
      )}
    </>
  );
}

function Rank({ of }: { of: Ranked }) {
  const { t } = useTranslation();
  if (of.rank !== null) return <strong>{of.rank}</strong>;
  return of.notComparableBecause.includes('contested') ? (
    <Tag tone="differs">{t('page.contested')}</Tag>
  ) : (
    <Tag>{t('compare.unranked')}</Tag>
  );
}

function Value({ of }: { of: Ranked }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <>
      {of.value === null
        ? t('vocabulary.observationStatus.missing')
        : numbers.quantity(of.value, of.indicator.unit)}
    </>
  );
}

function Compared({ of }: { of: Ranked }) {
  const { t } = useTranslation();
  const text = useComparedText(of.indicator);
  if (of.compared === null) return <>{t('page.none')}</>;
  return (
    <>
      {text.value(of.compared)}
      {text.perPopulation && (
        <Text span size="xs" c="dimmed" display="block">
          {text.perPopulation}
        </Text>
      )}
    </>
  );
}

function Population({ of }: { of: Ranked }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  if (!of.denominator) return <>{t('compare.denominatorMissing')}</>;
  const { population, year } = of.denominator;
  return <>{t('compare.denominatorYear', { population: numbers.count(population), year })}</>;
}

const always: readonly Column<Ranked>[] = [
  {
    header: 'compare.municipality',
    cell: (row) => <Name of={row} />,
    sortBy: (row) => row.municipality.name,
  },
  { header: 'compare.rank', cell: (row) => <Rank of={row} />, sortBy: (row) => row.rank },
  {
    header: 'compare.value',
    cell: (row) => <Value of={row} />,
    sortBy: (row) => (row.value === null ? null : Number(row.value)),
    numeric: true,
  },
];
const normalised: readonly Column<Ranked>[] = [
  {
    header: 'compare.compared',
    cell: (row) => <Compared of={row} />,
    sortBy: (row) => row.compared,
    numeric: true,
  },
  { header: 'compare.denominator', cell: (row) => <Population of={row} />, numeric: true },
];
const last: readonly Column<Ranked>[] = [
  {
    header: 'compare.source',
    cell: (row) => <SourceNote what={row.municipality.name} source={row.source} />,
  },
];

const byRank = (a: ComparisonRow, b: ComparisonRow) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0;

export function ComparisonTable({ of }: { of: Comparison }) {
  const { t } = useTranslation();
  const label = useLabel();
  const dates = useDates();
  const perCapita = of.indicator.normalisation.kind === 'per_capita';
  const columns = useMemo(() => [...always, ...(perCapita ? normalised : []), ...last], [perCapita]);
  const rows = useMemo(
    () => of.rows.toSorted(byRank).map((row): Ranked => ({ ...row, indicator: of.indicator })),
    [of],
  );
  return (
    <DataTable
      caption={t('compare.tableCaption', {
        indicator: label(of.indicator.name),
        period: dates.period(of.period),
      })}
      columns={columns}
      rows={rows}
      rowId={(row) => row.eventId}
    />
  );
}
