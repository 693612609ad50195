import { streamCategories } from '#registry';
import { histories } from './histories.js';

const all = histories({ events: 4_000, seed: 7 });

it('has streams of every aggregate, and as many events as asked for', () => {
  expect(new Set(all.map(({ category }) => category))).toEqual(new Set(streamCategories));
  expect(all.reduce((sum, { events }) => sum + events.length, 0)).toBe(4_000);
});

it('holds what follows from its own commands when the registered deciders are asked anew', () => {
  for (const { decider, commands, events } of all) {
    let state = decider.initialState;
    const decided = commands.map((command, index) => {
      const [event] = decider.decide(command, state);
      const recorded = { ...event, eventId: events[index]?.eventId } as (typeof events)[number];
      state = decider.evolve(state, recorded);
      return recorded;
    });
    expect(decided).toEqual(events);
  }
});

it('is the same for the same seed and another for another', () => {
  const ids = (seed: number) => histories({ events: 200, seed }).flatMap(({ events }) => events);
  expect(ids(7)).toEqual(ids(7));
  expect(ids(8)).not.toEqual(ids(7));
});
