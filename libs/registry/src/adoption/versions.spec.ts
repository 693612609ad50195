import { readFileSync } from 'node:fs';
import { eventCatalogue } from '../catalogue.js';
import { structuredDecision } from './adoption.versions.js';

const lifted = (type: string) => {
  const stored: unknown = JSON.parse(
    readFileSync(new URL(`fixtures/${type}.v1.json`, import.meta.url), 'utf8'),
  );
  return eventCatalogue.get(type)?.upcasters[1]?.(stored);
};

it('what was changed is told as a list of changes, from version 1 on', () => {
  expect(lifted('AdoptionDecided')).toMatchObject({
    decision: 'adapt',
    changes: ['Kunjungan oleh dinas sosial'],
    instrument: 'Keputusan Bupati',
  });
  expect(lifted('AdoptionDecided')).not.toHaveProperty('explanation');
});

it('an explanation goes to the place that its decision has for it, and stays where there is none', () => {
  const explanation = 'x';
  expect(structuredDecision({ decision: 'partial', explanation })).toEqual({
    decision: 'partial',
    components: ['x'],
  });
  expect(structuredDecision({ decision: 'decline', explanation })).toEqual({
    decision: 'decline',
    reason: 'x',
  });
  for (const decision of ['adopt', 'defer', 'refer'])
    expect(structuredDecision({ decision, explanation })).toEqual({ decision, explanation });
  const both = { decision: 'decline', explanation, reason: 'y' };
  expect(structuredDecision(both)).toEqual(both);
});

it.each(['AdoptionIntended', 'AttributionClaimed'])('%s of version 1 says the same in version 2', (type) =>
  expect(lifted(type)).toEqual(
    JSON.parse(readFileSync(new URL(`fixtures/${type}.v1.json`, import.meta.url), 'utf8')),
  ),
);
