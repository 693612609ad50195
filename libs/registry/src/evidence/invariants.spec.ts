import fc from 'fast-check';
import { idOfTurn, plausibleCommand } from '../../test/fixtures/arbitrary-commands.js';
import { DomainError } from '../domain-error.js';
import { fold, type Recorded } from '../decider.js';
import type { EvidenceCommand } from './evidence.commands.js';
import { evidence, type EvidenceEvent } from './evidence.js';

function eventsOf(commands: readonly object[]): Recorded<EvidenceEvent>[] {
  const events: Recorded<EvidenceEvent>[] = [];
  let state = evidence.initialState;
  commands.forEach((command, turn) => {
    try {
      for (const event of evidence.decide(command as EvidenceCommand, state)) {
        const recorded = { ...event, eventId: idOfTurn(turn) };
        events.push(recorded);
        state = evidence.evolve(state, recorded);
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  });
  return events;
}

/** Few commands that come again and again, so that they repeat and contradict each other. */
const lives = fc
  .array(plausibleCommand('evidence'), { minLength: 8, maxLength: 16, size: 'max' })
  .chain((few) => fc.array(fc.constantFrom(...few), { maxLength: 40, size: 'max' }))
  .map(eventsOf);
const holds = (invariant: (events: readonly Recorded<EvidenceEvent>[]) => void) =>
  fc.assert(fc.property(lives, invariant), { numRuns: 400 });

it('nothing happens to evidence before it is filed, and it is filed once', () =>
  holds((events) => {
    const filings = events.flatMap(({ type }, index) => (type === 'EvidenceFiled' ? [index] : []));
    expect(filings).toEqual(events.length > 0 ? [0] : []);
  }));

it('only what was found missing or altered is restored, from just that', () =>
  holds((events) =>
    events.forEach((event, index) => {
      if (event.type !== 'EvidenceRestored') return;
      const before = fold(evidence, events.slice(0, index));
      expect(['missing', 'altered']).toContain(before.condition);
      expect(event.data.after).toBe(before.condition);
    }),
  ));

it('two checks in a row that say the same lie a year apart', () =>
  holds((events) => {
    const said = events.filter(({ type }) => type === 'EvidenceChecked' || type === 'EvidenceRestored');
    said.slice(1).forEach((event, index) => {
      const before = said[index];
      if (event.type !== 'EvidenceChecked' || before?.type !== 'EvidenceChecked') return;
      if (event.data.result !== before.data.result || event.data.found !== before.data.found) return;
      const days = (Date.parse(event.data.checkedOn) - Date.parse(before.data.checkedOn)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(365);
    });
  }));

it('no link is recorded twice', () =>
  holds((events) => {
    const links = events.flatMap(({ type, data }) =>
      type === 'EvidenceLinked' ? [JSON.stringify(data)] : [],
    );
    expect(new Set(links).size).toBe(links.length);
  }));

it('folding a part and then the rest is folding all', () =>
  fc.assert(
    fc.property(lives, fc.nat({ max: 40 }), (events, at) =>
      expect(fold(evidence, events.slice(at), fold(evidence, events.slice(0, at)))).toEqual(
        fold(evidence, events),
      ),
    ),
  ));
