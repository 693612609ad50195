import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use as withParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

withParts([BarChart, GridComponent, AriaComponent, SVGRenderer]);

export const startChart = (element: HTMLElement) => init(element, null, { renderer: 'svg' });
