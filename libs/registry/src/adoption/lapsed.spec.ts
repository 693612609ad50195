import {
  adopted,
  declined,
  event,
  implemented,
  intended,
  stateOf,
} from '../../test/fixtures/adoption-examples.js';
import { isLapsed } from './lapsed.js';

const lastOn = '2023-02-06';
const quiet = (today: string, ...events: Parameters<typeof stateOf>) =>
  isLapsed(stateOf(intended, ...events).course, { lastOn }, today, 365);

describe('an attempt of which nothing was heard', () => {
  it('has lapsed after more than so many days', () => {
    expect(quiet('2024-02-06')).toBe(false);
    expect(quiet('2024-02-07')).toBe(true);
    expect(quiet('2024-02-07', adopted)).toBe(true);
  });
  it('has not when it is in practice or closed', () => {
    expect(quiet('2030-01-01', adopted, implemented)).toBe(false);
    expect(quiet('2030-01-01', declined)).toBe(false);
  });
  it('is waited for until the day it was deferred to', () => {
    const deferred = stateOf(
      intended,
      event('AdoptionDecided', { decision: 'defer', reviewOn: '2024-01-31' }),
    ).course;
    const facts = { lastOn, reviewOn: '2024-01-31' };
    expect(isLapsed(deferred, facts, '2024-12-31', 365)).toBe(false);
    expect(isLapsed(deferred, facts, '2025-01-31', 365)).toBe(true);
    expect(isLapsed(deferred, { lastOn, reviewOn: '2023-01-01' }, '2024-02-07', 365)).toBe(true);
  });
});
