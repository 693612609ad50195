import { indicator, indicatorStream } from '#registry';
import { Pen, type Life } from './pen.js';
import { inYear, says } from './says.js';
import type { World } from './world.js';

export function* defineIndicators(world: World): Life {
  for (const { version: _, ...data } of world.indicators) {
    const pen = new Pen(world, indicatorStream(data.code), indicator);
    pen.record({ type: 'DefineIndicator', data }, says(world, inYear(2008)));
    yield pen.chunk();
  }
}
