import { mayRecord } from '../../api/rights';
import type { Session, VisitEntry } from '../../api/shapes';
import { bilingual, person, type CommandForm, type FormField } from '../form';

type Form = CommandForm<VisitEntry>;

const mine = (of: VisitEntry, session: Session | null): boolean =>
  mayRecord(session, of.guest.code) || mayRecord(session, of.host.code);
const whenHeld = (of: VisitEntry, session: Session | null) => of.held !== null && mine(of, session);
const whenPlanned = (of: VisitEntry, session: Session | null) =>
  of.held === null && !of.cancelled && mine(of, session);

const acting: FormField = { name: 'municipality', as: 'municipality', ofNoMunicipality: true };
const days: readonly FormField[] = [
  { name: 'from', as: 'day', required: true },
  { name: 'to', as: 'day', required: true },
];
const account: readonly FormField[] = [
  ...days,
  { name: 'place', as: 'line', max: 300, required: true },
  { name: 'people', as: 'whole', min: 1, max: 10_000, required: true },
  acting,
];
const heldDays = (of: VisitEntry) => ({
  from: of.held?.from ?? of.planned.from,
  to: of.held?.to ?? of.planned.to,
});

/** A visit that is planned: it begins a stream of its own. */
export const planVisit: CommandForm<null> = {
  name: 'planVisit',
  path: '/api/v1/visits',
  fields: [
    { name: 'kind', as: 'choice', of: 'visitKind', required: true },
    { name: 'guest', as: 'municipality', required: true },
    { name: 'host', as: 'municipality', required: true },
    ...days,
    { name: 'purpose', as: 'text', max: 1000 },
    ...person('expectedHost'),
    { name: 'costReference', as: 'line', max: 200 },
  ],
};

/** What is recorded about a visit, in the order of its life. */
export const visitForms: readonly Form[] = [
  {
    name: 'inviteToVisit',
    path: '/api/v1/visits/{id}/invitations',
    fields: [
      { name: 'letter', as: 'line', max: 200, required: true },
      { name: 'letterDate', as: 'day' },
      acting,
    ],
    offeredFor: whenPlanned,
  },
  {
    name: 'rescheduleVisit',
    path: '/api/v1/visits/{id}/rescheduling',
    fields: [...days, { name: 'reason', as: 'text', max: 400, required: true }],
    offeredFor: whenPlanned,
  },
  {
    name: 'cancelVisit',
    path: '/api/v1/visits/{id}/cancellation',
    fields: [{ name: 'reason', as: 'text', max: 400, required: true }, acting],
    offeredFor: whenPlanned,
  },
  {
    name: 'planVisitAgain',
    path: '/api/v1/visits/{id}/renewed-plan',
    fields: [...days, { name: 'reason', as: 'text', max: 400 }],
    offeredFor: (of, session) => of.cancelled && mine(of, session),
  },
  {
    name: 'substituteHost',
    path: '/api/v1/visits/{id}/host-substitution',
    fields: [
      ...person('expected', true),
      ...person('actual', true),
      { name: 'reason', as: 'line', max: 400 },
    ],
    offeredFor: (of, session) => !of.cancelled && mine(of, session),
    start: ({ expectedHost }) => ({
      'expected.office': expectedHost?.office ?? '',
      'expected.name': expectedHost?.name ?? '',
      'expected.capacity': expectedHost?.capacity ?? '',
    }),
  },
  {
    name: 'substituteGuest',
    path: '/api/v1/visits/{id}/guest-substitutions',
    fields: [
      ...person('expected', true),
      ...person('actual', true),
      { name: 'reason', as: 'line', max: 400 },
    ],
    offeredFor: (of, session) => of.delegation.length > 0 && !of.cancelled && mine(of, session),
  },
  {
    name: 'holdVisit',
    path: '/api/v1/visits/{id}/held',
    fields: [...days, { name: 'venue', as: 'line', max: 300 }],
    offeredFor: whenPlanned,
    start: ({ planned }) => planned,
    hasDay: true,
  },
  {
    name: 'addTopic',
    path: '/api/v1/visits/{id}/topics',
    fields: [...bilingual('topic', true), { name: 'program', as: 'program' }],
    offeredFor: mine,
  },
  {
    name: 'addSite',
    path: '/api/v1/visits/{id}/sites',
    fields: [
      { name: 'site', as: 'line', max: 300, required: true },
      { name: 'reported', as: 'choice', of: 'siteReport', required: true },
      { name: 'program', as: 'program' },
    ],
    offeredFor: mine,
  },
  {
    name: 'addStatement',
    path: '/api/v1/visits/{id}/statements',
    fields: [
      ...person('speaker', true),
      { name: 'municipality', as: 'municipality', required: true },
      { name: 'words', as: 'text', max: 4000, required: true },
      { name: 'language', as: 'line', max: 3, required: true },
    ],
    offeredFor: mine,
    start: () => ({ language: 'id' }),
  },
  {
    name: 'attestVisit',
    path: '/api/v1/visits/{id}/attestations',
    fields: account,
    offeredFor: whenHeld,
    start: (of) => ({ ...heldDays(of), place: of.venue ?? '' }),
    hasDay: true,
  },
  {
    name: 'reconcileVisit',
    path: '/api/v1/visits/{id}/reconciliation',
    fields: account,
    offeredFor: (of, session) => of.mismatches.length > 0 && whenHeld(of, session),
    start: (of) => {
      const proposed = of.proposals.guest ?? of.proposals.host;
      return proposed
        ? { from: proposed.from, to: proposed.to, place: proposed.place, people: String(proposed.people) }
        : heldDays(of);
    },
    hasDay: true,
  },
  {
    name: 'disputeVisit',
    path: '/api/v1/visits/{id}/disputes',
    fields: [
      { name: 'matter', as: 'choice', of: 'disputedMatter', required: true },
      { name: 'statement', as: 'text', max: 2000, required: true },
      acting,
    ],
    offeredFor: whenHeld,
  },
  {
    name: 'fileTripReport',
    path: '/api/v1/visits/{id}/trip-reports',
    fields: [
      { name: 'document', as: 'line', max: 300, required: true },
      { name: 'date', as: 'day', required: true },
      ...person('by', true),
      acting,
    ],
    offeredFor: whenHeld,
    hasDay: true,
  },
  {
    name: 'planFollowUp',
    path: '/api/v1/visits/{id}/follow-ups',
    fields: [
      { name: 'what', as: 'text', max: 1000, required: true },
      { name: 'office', as: 'line', max: 200, required: true },
      { name: 'dueOn', as: 'day', required: true },
      acting,
    ],
    offeredFor: whenHeld,
  },
];

/** Said of one promise of a visit. */
export const completeFollowUp: CommandForm<VisitEntry> = {
  name: 'completeFollowUp',
  path: '/api/v1/visits/{id}/follow-ups/{followUp}/done',
  fields: [
    { name: 'date', as: 'day', required: true },
    { name: 'result', as: 'text', max: 2000, required: true },
    acting,
  ],
  offeredFor: mine,
  hasDay: true,
};
