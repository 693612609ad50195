/**
 * Lets plain Node run the sources as they are (it strips types by itself): in a `.ts` module `./x.js` means
 * `./x.ts`. Loaded with `--import` by the launcher, and only where it runs from source itself.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.');
    return nextResolve(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
