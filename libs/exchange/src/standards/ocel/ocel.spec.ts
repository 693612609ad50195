import { validatorOf } from '../fixtures/validator.js';
import { syntheticStory, wholeStory } from '../fixtures/whole-story.js';
import { written } from '../fixtures/documents.js';
import { ocel } from './ocel.js';

interface Attributed {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: readonly { readonly name: string; readonly value: unknown }[];
  readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[];
}
interface Log {
  readonly eventTypes: readonly { name: string; attributes: readonly { name: string; type: string }[] }[];
  readonly objectTypes: readonly { name: string }[];
  readonly events: readonly Attributed[];
  readonly objects: readonly Attributed[];
}

const wrong = validatorOf(new URL('fixtures/ocel-2.0.schema.json', import.meta.url));
const logOf = async (facts = wholeStory): Promise<Log> => JSON.parse(await written(ocel, facts)) as Log;

it('has every event, and is as the standard says', async () => {
  const log = await logOf();
  expect(wrong(log)).toBe('');
  expect(log.events.map(({ id }) => id)).toEqual(wholeStory.map(({ eventId }) => eventId));
  expect(wrong(await logOf([]))).toBe('');
});

it('names no object, type or attribute that it does not declare', async () => {
  const { events, objects, eventTypes, objectTypes } = await logOf();
  const ids = objects.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const related = events.flatMap(({ relationships }) => relationships.map(({ objectId }) => objectId));
  expect(related.filter((id) => !ids.includes(id))).toEqual([]);
  expect(objects.filter(({ type }) => !objectTypes.some(({ name }) => name === type))).toEqual([]);
  const typeOf = { string: 'string', time: 'string', integer: 'number', float: 'number', boolean: 'boolean' };
  const undeclared = events.flatMap((event) => {
    const declared = eventTypes.find(({ name }) => name === event.type)?.attributes ?? [];
    return event.attributes.filter(
      ({ name, value }) =>
        !declared.some((it) => it.name === name && typeOf[it.type as keyof typeof typeOf] === typeof value),
    );
  });
  expect(undeclared).toEqual([]);
});

it('ties an adoption to both municipalities, the program and the visit', async () => {
  const { events } = await logOf();
  const intent = events.find(({ type }) => type === 'AdoptionIntended');
  const roles = intent?.relationships.map(({ qualifier }) => qualifier);
  expect(roles).toEqual(expect.arrayContaining(['about', 'program', 'origin', 'adopter']));
});

it('takes the day on which it became true, and says so where it is another', async () => {
  const { events } = await logOf();
  const timeIs = ({ attributes }: Attributed) => attributes.find(({ name }) => name === 'timeIs')?.value;
  wholeStory.forEach(({ envelope: { effectiveFrom, recordedAt } }, index) => {
    const event = events[index] as Attributed;
    const isDay = effectiveFrom.precision === 'day';
    expect(timeIs(event)).toBe(isDay ? 'effective' : 'recorded');
    expect(event.time).toBe(isDay ? `${effectiveFrom.date}T00:00:00Z` : recordedAt);
  });
  expect(new Set(events.map(timeIs)).size).toBe(2);
});

it('marks what is synthetic', async () => {
  const marked = ({ attributes }: Attributed) =>
    attributes.some(({ name, value }) => name === 'synthetic' && value === true);
  expect((await logOf(syntheticStory)).events.every(marked)).toBe(true);
  expect((await logOf()).events.some(marked)).toBe(false);
});
