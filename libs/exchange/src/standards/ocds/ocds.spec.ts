import { streamsOf, written } from '../fixtures/documents.js';
import { validatorOf } from '../fixtures/validator.js';
import { syntheticStory, wholeStory } from '../fixtures/whole-story.js';
import { ocds } from './ocds.js';

interface Release {
  readonly id: string;
  readonly synthetic?: boolean;
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
interface Version {
  readonly releaseID: string;
  readonly value: unknown;
}
interface OneRecord {
  readonly releases: readonly Release[];
  readonly compiledRelease: Release;
  readonly versionedRelease: { readonly facts: Readonly<Record<string, readonly Version[]>> };
}

const wrong = validatorOf(new URL('fixtures/record-package.schema.json', import.meta.url));
const adoptions = streamsOf(wholeStory, 'adoption');

async function recordOf(subject: string, facts = wholeStory): Promise<OneRecord> {
  const document = JSON.parse(await written(ocds, facts, subject)) as { records: [OneRecord] };
  expect(wrong(document)).toBe('');
  return document.records[0];
}

it('each event of an adoption is a release', async () => {
  expect(adoptions.length).toBeGreaterThan(1);
  for (const subject of adoptions) {
    const facts = wholeStory.filter(({ stream }) => stream === subject);
    const { releases } = await recordOf(subject);
    expect(releases.map(({ id }) => id)).toEqual(facts.map(({ eventId }) => eventId));
  }
});

it('what they come to is what is right by now, and every version says which release made it', async () => {
  const corrections = wholeStory.filter(
    ({ stream, event }) => adoptions.includes(stream) && event.type === 'FactCorrected',
  );
  expect(corrections.length).toBeGreaterThan(0);
  for (const { stream, eventId, event } of corrections) {
    if (event.type !== 'FactCorrected') continue;
    const { versionedRelease } = await recordOf(stream);
    const wasSaid = Object.values(versionedRelease.facts).flat();
    const before = wasSaid.find(({ releaseID }) => releaseID === event.data.eventId);
    const after = wasSaid.find(({ releaseID }) => releaseID === eventId);
    expect(after?.value).not.toEqual(before?.value);
    expect(JSON.stringify(after?.value)).toContain(JSON.stringify(event.data.new));
  }
  for (const subject of adoptions) {
    const { compiledRelease, versionedRelease } = await recordOf(subject);
    const standing = Object.values(versionedRelease.facts)
      .flat()
      .map(({ value }) => JSON.stringify(value));
    for (const value of Object.values(compiledRelease.facts))
      expect(standing).toContain(JSON.stringify(value));
  }
});

it('marks what is synthetic', async () => {
  const { releases, compiledRelease } = await recordOf(adoptions[0] ?? '', syntheticStory);
  expect([...releases, compiledRelease].every(({ synthetic }) => synthetic)).toBe(true);
  expect(await written(ocds, wholeStory, adoptions[0])).not.toContain('synthetic');
});
