import { eventTypes } from '#registry';
import { validatorOf } from '../fixtures/validator.js';
import { syntheticStory, wholeStory } from '../fixtures/whole-story.js';
import { cloudEventOf } from './cloud-event.js';

const wrong = validatorOf(new URL('fixtures/cloudevents-1.0.schema.json', import.meta.url));

it('every type of event is a CloudEvent', () => {
  const events = wholeStory.map(cloudEventOf);
  expect(events.map(wrong).filter(Boolean)).toEqual([]);
  const types = new Set(events.map(({ type }) => type));
  expect(eventTypes.filter((type) => !types.has(`tiru.${type}`))).toEqual([]);
});

it('the schema refuses what the specification refuses', () => {
  const [event] = wholeStory.map(cloudEventOf);
  expect(wrong({ ...event, id: '' })).not.toBe('');
  expect(wrong({ ...event, time: 'yesterday' })).not.toBe('');
  expect(wrong({ ...event, commandId: 'not lower case' })).not.toBe('');
  expect(wrong({ ...event, actor: { office: 'not flat' } })).not.toBe('');
});

it('says what was recorded, by whom, where it lies and which event it is', () => {
  const [fact] = wholeStory;
  expect(fact && cloudEventOf(fact)).toMatchObject({
    id: fact?.eventId,
    type: 'tiru.MunicipalityRegistered',
    subject: 'municipality-63.72',
    category: 'municipality',
    position: '10',
    revision: '0',
    time: fact?.envelope.recordedAt,
    data: { facts: fact?.event.data, provenance: { actor: fact?.envelope.actor, channel: 'import' } },
  });
});

it('marks what was only recorded to try things out', () => {
  expect(wholeStory.map(cloudEventOf).filter(({ synthetic }) => synthetic)).toEqual([]);
  const events = syntheticStory.map(cloudEventOf);
  expect(events.every(({ synthetic }) => synthetic === true)).toBe(true);
  expect(events.map(wrong).filter(Boolean)).toEqual([]);
});
