import type { EChartsCoreOption } from 'echarts/core';
import type { ComparisonRow } from '../../api/shapes';

export interface ChartWords {
  description: string;
  ranked: string;
  contested: string;
  axis: string;
  value: (compared: number) => string;
}

const colours = {
  light: { ink: '#16222a', quiet: '#4a5963', line: '#d5dde2', bar: '#265e88', contested: '#b97f1e' },
  dark: { ink: '#e4ebef', quiet: '#a9b8c1', line: '#34414a', bar: '#6c9dbd', contested: '#d2a24c' },
};

export function chartOption(
  bars: readonly ComparisonRow[],
  words: ChartWords,
  scheme: keyof typeof colours,
  { fontFamily, width }: { fontFamily: string; width: number },
): EChartsCoreOption {
  const colour = colours[scheme];
  const narrow = width < 420;
  const series = (name: string, itemColour: string, belongs: (row: ComparisonRow) => boolean) => ({
    name,
    type: 'bar',
    // One bar for each row: the series share the row's place instead of standing side by side.
    barGap: '-100%',
    barMaxWidth: 22,
    itemStyle: { color: itemColour },
    data: bars.map((row) => (belongs(row) ? row.compared : null)),
    label: {
      show: true,
      position: 'right',
      color: colour.ink,
      formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? words.value(value) : ''),
    },
  });
  return {
    aria: {
      enabled: true,
      label: { description: words.description },
      decal: {
        show: true,
        decals: [
          { symbol: 'none' },
          {
            symbol: 'rect',
            color: 'rgba(255,255,255,0.55)',
            dashArrayX: [1, 0],
            dashArrayY: [3, 5],
            rotation: -Math.PI / 4,
          },
        ],
      },
    },
    textStyle: { fontFamily, color: colour.ink },
    animationDuration: 300,
    grid: {
      left: 0,
      right: 12 + 7 * Math.max(...bars.map(({ compared }) => words.value(compared ?? 0).length)),
      top: 4,
      bottom: 24,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      name: words.axis,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: colour.quiet },
      axisLabel: { color: colour.quiet, formatter: (value: number) => words.value(value), hideOverlap: true },
      splitLine: { lineStyle: { color: colour.line } },
      splitNumber: narrow ? 2 : 4,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ municipality, rank }) =>
        rank === null ? municipality.name : `${rank}. ${municipality.name}`,
      ),
      axisLabel: {
        color: colour.ink,
        width: narrow ? 104 : 150,
        overflow: 'break',
        lineHeight: 14,
        interval: 0,
      },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.line } },
    },
    series: [
      series(words.ranked, colour.bar, ({ rank }) => rank !== null),
      series(words.contested, colour.contested, ({ rank }) => rank === null),
    ],
  };
}
