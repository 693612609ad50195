import fc from 'fast-check';
import { registered } from '../../test/fixtures/municipality-examples.js';
import { scenario } from '../../test/fixtures/scenario.js';
import type { DataOf } from '../catalogue.js';
import { DomainError } from '../domain-error.js';
import { municipality, type MunicipalityEvent } from './municipality.js';

const { given } = scenario(municipality);
const day = (date: string) => ({ date, precision: 'day' as const });
const year = (date: string) => ({ date: `${date}-01-01`, precision: 'year' as const });
const unknown = { date: null, precision: 'unknown' as const };

const mayor = {
  office: 'Wali Kota',
  name: 'H. M. Aditya Mufti Ariffin',
  capacity: 'definitive' as const,
  from: day('2021-02-26'),
};
type Held = DataOf<'OfficeHeld'>;
type Left = DataOf<'OfficeLeft'>;
const held = (change: Partial<Held> = {}): MunicipalityEvent => ({
  type: 'OfficeHeld',
  data: { ...mayor, ...change },
});
const hold = (change: Partial<Held> = {}) => ({
  type: 'HoldOffice' as const,
  data: { ...mayor, ...change },
});
const departure = {
  office: mayor.office,
  name: mayor.name,
  capacity: mayor.capacity,
  on: day('2025-02-20'),
};
const left = (change: Partial<Left> = {}): MunicipalityEvent => ({
  type: 'OfficeLeft',
  data: { ...departure, ...change },
});
const leave = (change: Partial<Left> = {}) => ({
  type: 'LeaveOffice' as const,
  data: { ...departure, ...change },
});

describe('an office', () => {
  it('is held from a day, and that is recorded once', () => {
    given(registered).when(hold()).then(held());
    given(registered, held()).when(hold()).thenNothing();
    given(registered, held(), left()).when(hold()).thenNothing();
  });
  it('is held by one at a time', () =>
    given(registered, held())
      .when(hold({ name: 'Hj. Erna Lisa Halaby', from: day('2024-06-21') }))
      .thenRefused('municipality.office_occupied', '/office', { kind: 'conflict', value: 'Wali Kota' }));
  it('goes to the next on the day it is left', () =>
    given(registered, held(), left())
      .when(hold({ name: 'Hj. Erna Lisa Halaby', from: day('2025-02-20') }))
      .then(held({ name: 'Hj. Erna Lisa Halaby', from: day('2025-02-20') })));
  it('is not held by a penjabat beside a definitive official', () =>
    given(registered, held())
      .when(hold({ name: 'Subhan Nor Yaumil', capacity: 'pj', from: day('2024-06-21') }))
      .thenRefused('municipality.office_occupied', '/office'));
  it.each(['plt', 'plh'] as const)('may have one who acts in it as %s, but not two', (capacity) => {
    const acting = { name: 'Wartono', capacity, from: day('2024-09-25') };
    given(registered, held()).when(hold(acting)).then(held(acting));
    given(registered, held(), held(acting))
      .when(hold({ ...acting, name: 'Said Abdullah', capacity: 'plh', from: day('2024-10-01') }))
      .thenRefused('municipality.office_occupied', '/office');
  });
  it('had holders before, who are recorded later', () => {
    const before = { name: 'Nadjmi Adhani', from: year('2016'), until: year('2020') };
    given(registered, held()).when(hold(before)).then(held(before));
    given(registered, held())
      .when(hold({ ...before, until: year('2022') }))
      .thenRefused('municipality.office_occupied', '/office');
  });
  it('is refused only where no reading of the dates is possible', () =>
    given(registered, held({ from: year('2016'), until: year('2021') }))
      .when(hold({ name: 'Said Abdullah', from: year('2021') }))
      .then(held({ name: 'Said Abdullah', from: year('2021') })));
  it('has one holder now, even where nobody knows since when', () =>
    given(registered, held({ from: unknown }))
      .when(hold({ name: 'Said Abdullah', from: unknown }))
      .thenRefused('municipality.office_occupied', '/office'));
  it('is held until after it was taken', () =>
    given(registered)
      .when(hold({ until: day('2020-12-31') }))
      .thenRefused('municipality.left_before_taking', '/until'));
  it('does not get its end by being recorded again', () =>
    given(registered, held())
      .when(hold({ until: day('2025-02-20') }))
      .thenRefused('municipality.end_recorded_otherwise', '/until'));
});

describe('leaving an office', () => {
  it('is recorded once', () => {
    given(registered, held()).when(leave()).then(left());
    given(registered, held(), left()).when(leave()).thenNothing();
  });
  it('is possible for who holds it, in that capacity', () => {
    given(registered).when(leave()).thenRefused('municipality.not_in_office', '/name', { kind: 'missing' });
    given(registered, held())
      .when(leave({ capacity: 'plt' }))
      .thenRefused('municipality.not_in_office', '/name');
  });
  it('happens on one day', () =>
    given(registered, held(), left())
      .when(leave({ on: day('2025-03-01') }))
      .thenRefused('municipality.already_left', '/on', { expected: ['2025-02-20'] }));
  it('does not happen before it was taken, as far as the dates say', () => {
    given(registered, held())
      .when(leave({ on: year('2020') }))
      .thenRefused('municipality.left_before_taking', '/on');
    given(registered, held())
      .when(leave({ on: year('2021') }))
      .then(left({ on: year('2021') }));
  });
});

it('no two people are ever recorded as holding one office on the same day', () => {
  const date = fc.integer({ min: 0, max: 9 }).map((n) => day(`2020-01-0${n || 1}`));
  const name = fc.constantFrom('A', 'B', 'C');
  const command = fc.oneof(
    fc.record({ name, from: date, until: date }).map((change) => hold(change)),
    fc.record({ name, from: date }).map((change) => hold(change)),
    fc.record({ name, on: date }).map((change) => leave(change)),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      let state = municipality.evolve(municipality.initialState, { ...registered, eventId: 'a' });
      for (const it of commands) {
        let events: readonly MunicipalityEvent[] = [];
        try {
          events = municipality.decide(it, state);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
        for (const event of events) state = municipality.evolve(state, { ...event, eventId: 'a' });
      }
      const inOffice = (on: string) =>
        state.terms.filter(({ from, until }) => (from.date ?? '') < on && on < (until?.date ?? '9999'));
      // Noon, so that one may follow another on the same day.
      for (let n = 1; n < 10; n++) expect(inOffice(`2020-01-0${n}T12`).length).toBeLessThanOrEqual(1);
    }),
  );
});
