import fc from 'fast-check';
import { commandSchemas, recordCommands, streamCategories } from '../src/index.js';
import { askedOf, lived } from './fixtures/lives.js';

/** A command that the random lives never get accepted is one that no property says anything of. */
it.each(streamCategories)('random lives of %s get each of its commands accepted', (category) => {
  const accepted = new Set<string>();
  fc.assert(
    fc.property(askedOf(category, 40), (asked) => {
      for (const { command } of lived(category, asked).steps) accepted.add(command.type);
    }),
    { numRuns: 500, seed: 6372 },
  );
  const all = [...Object.keys(commandSchemas[category]), ...Object.keys(recordCommands)];
  expect(all.filter((type) => !accepted.has(type))).toEqual([]);
});
