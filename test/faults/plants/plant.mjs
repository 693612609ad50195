/**
 * Loaded with `--import` into every process of a Tiru that is to have a known bug: rewrites the text of one built
 * module while it is loaded. So the product has no switch for it. A process in which the text is not found ends.
 */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const { module, edits, mark } = JSON.parse(process.env.TIRU_PLANTED_BUG ?? '{}');

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(`/dist/${module}`)) return loaded;
    const source = edits.reduce((text, { right, wrong }) => {
      if (text.split(right).length !== 2)
        throw new Error(`${url} must hold once, to plant a bug there: ${right}`);
      return text.replace(right, () => wrong);
    }, String(loaded.source));
    appendFileSync(mark, `${process.pid}\n`);
    return { ...loaded, source };
  },
});
