import { mayRecord } from '../../api/rights';
import type { AdoptionEntry, Session } from '../../api/shapes';
import type { CommandForm, FormField, Values } from '../form';

type Form = CommandForm<AdoptionEntry>;

const mine = (of: AdoptionEntry, session: Session | null): boolean => mayRecord(session, of.adopter.code);
const either = (of: AdoptionEntry, session: Session | null): boolean =>
  mine(of, session) || mayRecord(session, of.origin.code);

const decided =
  (decision: string) =>
  (values: Values): boolean =>
    values.decision === decision;
const year = (name: string): FormField => ({ name, as: 'whole', min: 1945, max: 2200, required: true });

export const intendAdoption: CommandForm<null> = {
  name: 'intendAdoption',
  path: '/api/v1/adoptions',
  fields: [
    { name: 'program', as: 'program', required: true },
    { name: 'adopter', as: 'municipality', required: true },
  ],
};

/** What is recorded about an attempt at an adoption, in the order of its life; the api says what its stage allows. */
export const adoptionForms: readonly Form[] = [
  {
    name: 'assessFeasibility',
    path: '/api/v1/adoptions/{id}/feasibility',
    fields: [
      { name: 'result', as: 'choice', of: 'feasibilityResult', required: true },
      { name: 'summary', as: 'text', max: 2000, required: true },
      { name: 'office', as: 'line', max: 200, required: true },
    ],
    offeredFor: mine,
  },
  {
    name: 'decideAdoption',
    path: '/api/v1/adoptions/{id}/decision',
    fields: [
      { name: 'decision', as: 'choice', of: 'decision', required: true },
      { name: 'changes', as: 'lines', when: decided('adapt'), required: true },
      { name: 'components', as: 'lines', when: decided('partial'), required: true },
      { name: 'reason', as: 'text', max: 2000, when: decided('decline'), required: true },
      { name: 'reviewOn', as: 'day', when: decided('defer'), required: true },
      { name: 'referredTo', as: 'program', when: decided('refer'), required: true },
      { name: 'explanation', as: 'text', max: 2000 },
      { name: 'instrument', as: 'line', max: 300 },
      { name: 'budgetReference', as: 'line', max: 200 },
    ],
    offeredFor: mine,
  },
  {
    name: 'giveInstrument',
    path: '/api/v1/adoptions/{id}/instruments',
    fields: [
      { name: 'kind', as: 'choice', of: 'legalBasisKind', required: true },
      { name: 'number', as: 'line', max: 100, required: true },
      year('year'),
      { name: 'title', as: 'line', max: 400 },
      { name: 'citesOrigin', as: 'yesNo', required: true },
      { name: 'citation', as: 'text', max: 2000, when: ({ citesOrigin }) => citesOrigin === 'yes' },
    ],
    offeredFor: mine,
  },
  {
    name: 'allotBudget',
    path: '/api/v1/adoptions/{id}/budgets',
    fields: [
      year('fiscalYear'),
      { name: 'reference', as: 'line', max: 200, required: true },
      { name: 'amount', as: 'decimal' },
    ],
    offeredFor: mine,
  },
  {
    name: 'startTrial',
    path: '/api/v1/adoptions/{id}/trials',
    fields: [
      { name: 'from', as: 'day', required: true },
      { name: 'to', as: 'day' },
      { name: 'scope', as: 'text', max: 1000, required: true },
    ],
    offeredFor: mine,
    hasDay: true,
  },
  {
    name: 'evaluateTrial',
    path: '/api/v1/adoptions/{id}/trial-evaluation',
    fields: [
      { name: 'result', as: 'choice', of: 'trialResult', required: true },
      { name: 'learnt', as: 'text', max: 2000, required: true },
    ],
    offeredFor: mine,
  },
  {
    name: 'implementAdoption',
    path: '/api/v1/adoptions/{id}/implementation',
    fields: [{ name: 'localProgram', as: 'program' }],
    offeredFor: mine,
  },
  {
    name: 'scaleAdoption',
    path: '/api/v1/adoptions/{id}/scaling',
    fields: [
      { name: 'fromScope', as: 'line', max: 500, required: true },
      { name: 'toScope', as: 'line', max: 500, required: true },
    ],
    offeredFor: mine,
  },
  {
    name: 'suspendAdoption',
    path: '/api/v1/adoptions/{id}/suspension',
    fields: [
      { name: 'reason', as: 'text', max: 1000, required: true },
      { name: 'until', as: 'day' },
    ],
    offeredFor: mine,
  },
  {
    name: 'resumeAdoption',
    path: '/api/v1/adoptions/{id}/resumption',
    fields: [{ name: 'note', as: 'text', max: 1000 }],
    offeredFor: mine,
  },
  {
    name: 'withdrawAdoption',
    path: '/api/v1/adoptions/{id}/withdrawal',
    fields: [{ name: 'reason', as: 'text', max: 1000, required: true }],
    offeredFor: mine,
  },
  {
    name: 'discontinueAdoption',
    path: '/api/v1/adoptions/{id}/discontinuation',
    fields: [
      { name: 'reason', as: 'choice', of: 'discontinuationReason', required: true },
      { name: 'explanation', as: 'text', max: 2000 },
    ],
    offeredFor: mine,
  },
  {
    name: 'claimAttribution',
    path: '/api/v1/adoptions/{id}/attribution-claims',
    fields: [
      { name: 'claimant', as: 'choice', of: 'claimant', required: true },
      { name: 'basis', as: 'choice', of: 'claimBasis', required: true },
      { name: 'localProgram', as: 'program' },
      { name: 'note', as: 'text', max: 1000 },
    ],
    offeredFor: either,
  },
];
