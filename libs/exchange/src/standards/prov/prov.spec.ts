import { written } from '../fixtures/documents.js';
import { validatorOf } from '../fixtures/validator.js';
import { syntheticStory, wholeStory } from '../fixtures/whole-story.js';
import { prov } from './prov.js';

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Document = Readonly<Record<string, Records>>;

const wrong = validatorOf(new URL('fixtures/prov-json.schema.json', import.meta.url));
const documentOf = async (facts = wholeStory): Promise<Document> =>
  JSON.parse(await written(prov, facts)) as Document;

it('is as the submission says, and names nothing that it does not have', async () => {
  const document = await documentOf();
  expect(wrong(document)).toBe('');
  const named = Object.values(document).flatMap((records) =>
    Object.values(records).flatMap((record) =>
      Object.entries(record).filter(([key]) =>
        ['prov:entity', 'prov:activity', 'prov:agent', 'prov:generatedEntity', 'prov:usedEntity'].includes(
          key,
        ),
      ),
    ),
  );
  const { entity, activity, agent } = document;
  const known = { ...entity, ...activity, ...agent };
  expect(named.length).toBeGreaterThan(wholeStory.length);
  expect(named.filter(([, id]) => !(String(id) in known))).toEqual([]);
});

it('an event is an activity, and what it says an entity', async () => {
  const { activity, entity } = await documentOf();
  expect(Object.keys(activity ?? {})).toHaveLength(wholeStory.length);
  const [first] = wholeStory;
  expect(activity?.[`tiru:event/${first?.eventId}`]).toMatchObject({
    'prov:type': { $: 'tiru:MunicipalityRegistered' },
    'prov:startTime': first?.envelope.recordedAt,
  });
  expect(entity?.[`tiru:fact/${first?.eventId}`]).toMatchObject({ 'tiru:about': 'municipality-63.72' });
});

it('a correction is a revision of what was there before it, a retraction ends the last one', async () => {
  const { wasDerivedFrom, wasInvalidatedBy } = await documentOf();
  const corrections = wholeStory.filter(({ event }) => event.type === 'FactCorrected');
  const retractions = wholeStory.filter(({ event }) => event.type === 'FactRetracted');
  expect(corrections.length).toBeGreaterThan(0);
  expect(retractions.length).toBeGreaterThan(0);
  expect(Object.keys(wasInvalidatedBy ?? {})).toHaveLength(retractions.length);
  const revised = Object.values(wasDerivedFrom ?? {});
  expect(revised).toHaveLength(corrections.length);
  for (const it of revised) expect(it['prov:generatedEntity']).not.toBe(it['prov:usedEntity']);
  expect(new Set(revised.map((it) => it['prov:generatedEntity'])).size).toBe(corrections.length);
});

it('marks what is synthetic', async () => {
  const { activity = {} } = await documentOf(syntheticStory);
  expect(Object.values(activity).every((it) => it['tiru:synthetic'] === true)).toBe(true);
  expect(await written(prov, wholeStory)).not.toContain('synthetic');
});
