import { written } from '../fixtures/documents.js';
import { validatorOf } from '../fixtures/validator.js';
import { syntheticStory, wholeStory } from '../fixtures/whole-story.js';
import { standards } from '../standards.js';
import { dcatOf } from './dcat.js';

const wrong = validatorOf(new URL('fixtures/dcat.schema.json', import.meta.url));
const dcat = dcatOf(standards);

it('names every standard of the whole registry, as the recommendation says', async () => {
  const text = await written(dcat, wholeStory);
  expect(wrong(JSON.parse(text))).toBe('');
  for (const { name, about } of standards)
    expect([name, text.includes(`/standards/${name}#dataset`)]).toEqual([name, about === null]);
});

it('marks what is synthetic', async () => {
  expect(await written(dcat, syntheticStory)).toContain('synthetic');
  expect(await written(dcat, wholeStory)).not.toContain('synthetic');
});
