import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison, ComparisonRow } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { useLabel } from '../../i18n/language';
import { heightOf } from './bars';
import classes from './comparison-chart.module.css';
import { startChart } from './chart-engine';
import { chartOption } from './chart-option';
import { useComparedText } from './compared-text';

/** Horizontal bars of a comparison. Loaded only here: the chart library is larger than the rest of the console. */
export default function ComparisonChart({ of, bars }: { of: Comparison; bars: ComparisonRow[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const dates = useDates();
  const text = useComparedText(of.indicator);
  const scheme = useComputedColorScheme('light');
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof startChart>>(null);

  useEffect(() => {
    if (!element.current) return;
    const started = startChart(element.current);
    chart.current = started;
    const resized = new ResizeObserver(() => started.resize());
    resized.observe(element.current);
    return () => {
      resized.disconnect();
      started.dispose();
    };
  }, []);

  useEffect(() => {
    if (!element.current) return;
    const words = {
      description: t('compare.chartLabel', {
        indicator: label(of.indicator.name),
        period: dates.period(of.period),
      }),
      ranked: t('compare.legendRanked'),
      contested: t('compare.legendContested'),
      axis: text.unit,
      value: text.value,
    };
    const { fontFamily } = getComputedStyle(element.current);
    const width = element.current.clientWidth;
    chart.current?.setOption(chartOption(bars, words, scheme, { fontFamily, width }));
  });

  return (
    <>
      <ul className={classes.legend}>
        <li data-kind="ranked">{t('compare.legendRanked')}</li>
        {bars.some(({ rank }) => rank === null) && (
          <li data-kind="contested">{t('compare.legendContested')}</li>
        )}
      </ul>
      <div ref={element} style={{ height: heightOf(bars.length) }} />
    </>
  );
}
