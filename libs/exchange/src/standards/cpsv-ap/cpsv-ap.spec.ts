import { streamsOf, written } from '../fixtures/documents.js';
import { validatorOf } from '../fixtures/validator.js';
import { syntheticStory, wholeStory } from '../fixtures/whole-story.js';
import { NothingToWrite } from '../standard.js';
import { cpsvAp } from './cpsv-ap.js';

const wrong = validatorOf(new URL('fixtures/cpsv-ap.schema.json', import.meta.url));
const programs = streamsOf(wholeStory, 'program');

it('every program is a public service as the profile says', async () => {
  expect(programs.length).toBeGreaterThan(1);
  for (const program of programs)
    expect(wrong(JSON.parse(await written(cpsvAp, wholeStory, program)))).toBe('');
});

it('says whose it is, by which name, and on what legal basis', async () => {
  const documents = await Promise.all(
    programs.map(async (program) => JSON.parse(await written(cpsvAp, wholeStory, program)) as object),
  );
  expect(documents).toContainEqual(
    expect.objectContaining({
      'cv:hasCompetentAuthority': expect.objectContaining({ 'dct:identifier': '63.72' }),
      'cv:hasLegalResource': [expect.objectContaining({ '@type': 'eli:LegalResource' })],
    }),
  );
});

it('says nothing of a program that is not on record', async () => {
  await expect(written(cpsvAp, wholeStory, 'program-x')).rejects.toThrow(NothingToWrite);
});

it('marks what is synthetic', async () => {
  const text = await written(cpsvAp, syntheticStory, programs[0] ?? '');
  expect(JSON.parse(text)).toMatchObject({ 'skos:editorialNote': 'synthetic' });
  expect(wrong(JSON.parse(text))).toBe('');
  expect(await written(cpsvAp, wholeStory, programs[0] ?? '')).not.toContain('synthetic');
});
