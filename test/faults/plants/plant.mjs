/**
 * Loaded with `--import` into every process of a Tiru that is to have a known bug: rewrites the text of one built
 * module while it is loaded. So the product has no switch for it. A process in which the text is not found ends.
 */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { rewritten } from './rewritten.mjs';

const { module, edits, mark } = JSON.parse(process.env.TIRU_PLANTED_BUG ?? '{}');

let hasRun = false;
/** Called by the wrong code itself: that a module was loaded says nothing of the way that events take through it. */
globalThis.plantedBugRuns = () => {
  if (!hasRun) appendFileSync(mark, `${process.pid}\n`);
  hasRun = true;
};

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    return url.endsWith(`/dist/${module}`)
      ? { ...loaded, source: rewritten(String(loaded.source), edits) }
      : loaded;
  },
});
