import { mayRecord } from '../../api/rights';
import type { ProgramEntry, Session } from '../../api/shapes';
import { bilingual, person, type CommandForm, type FormField } from '../form';

type Form = CommandForm<ProgramEntry>;

const mine = (of: ProgramEntry, session: Session | null): boolean => mayRecord(session, of.municipality.code);
const whileAlive = (of: ProgramEntry, session: Session | null) => of.alive && mine(of, session);

const year: FormField = { name: 'year', as: 'whole', min: 1945, max: 2200, required: true };

export const launchProgram: CommandForm<null> = {
  name: 'launchProgram',
  path: '/api/v1/programs',
  fields: [
    { name: 'municipality', as: 'municipality', required: true },
    ...bilingual('name', true),
    { name: 'sector', as: 'choice', of: 'sector', required: true },
    { name: 'stage', as: 'choice', of: 'programStage', required: true },
    ...bilingual('summary'),
    { name: 'aliases', as: 'lines' },
    ...person('initiator'),
    { name: 'digital', as: 'yesNo' },
  ],
};

/** What is recorded about a program, in the order of its life. */
export const programForms: readonly Form[] = [
  {
    name: 'confirmAlive',
    path: '/api/v1/programs/{id}/alive-confirmations',
    fields: [
      year,
      { name: 'office', as: 'line', max: 200, required: true },
      { name: 'evidence', as: 'text', max: 1000, required: true },
    ],
    offeredFor: whileAlive,
  },
  {
    name: 'changeStage',
    path: '/api/v1/programs/{id}/stage',
    fields: [{ name: 'stage', as: 'choice', of: 'programStage', required: true }],
    offeredFor: whileAlive,
    start: ({ stage }) => ({ stage }),
  },
  {
    name: 'giveLegalBasis',
    path: '/api/v1/programs/{id}/legal-basis',
    fields: [
      { name: 'kind', as: 'choice', of: 'legalBasisKind', required: true },
      { name: 'number', as: 'line', max: 40, required: true },
      year,
      { name: 'title', as: 'line', max: 400 },
    ],
    offeredFor: mine,
  },
  {
    name: 'giveBudget',
    path: '/api/v1/programs/{id}/budget-references',
    fields: [
      year,
      { name: 'document', as: 'line', max: 200 },
      { name: 'accountCode', as: 'line', max: 60 },
      { name: 'amount', as: 'decimal' },
      { name: 'currency', as: 'line', max: 3 },
    ],
    offeredFor: mine,
    start: () => ({ currency: 'IDR' }),
  },
  {
    name: 'nameAgency',
    path: '/api/v1/programs/{id}/agency',
    fields: [{ name: 'agency', as: 'line', max: 200, required: true }],
    offeredFor: whileAlive,
  },
  {
    name: 'reviseProgram',
    path: '/api/v1/programs/{id}/revision',
    fields: [
      { name: 'sector', as: 'choice', of: 'sector' },
      ...bilingual('summary'),
      { name: 'digital', as: 'yesNo' },
    ],
    offeredFor: whileAlive,
  },
  {
    name: 'renameProgram',
    path: '/api/v1/programs/{id}/name',
    fields: bilingual('name', true),
    offeredFor: whileAlive,
    start: ({ name }) => ({ 'name.id': name.id, 'name.en': name.en }),
  },
  {
    name: 'addAlias',
    path: '/api/v1/programs/{id}/aliases',
    fields: [{ name: 'alias', as: 'line', max: 200, required: true }],
    offeredFor: mine,
  },
  {
    name: 'adoptIndicator',
    path: '/api/v1/programs/{id}/indicators',
    fields: [{ name: 'indicator', as: 'indicator', required: true }],
    offeredFor: whileAlive,
  },
  {
    name: 'dropIndicator',
    path: '/api/v1/programs/{id}/dropped-indicators',
    fields: [
      { name: 'indicator', as: 'indicator', required: true },
      { name: 'reason', as: 'text', max: 1000, required: true },
    ],
    offeredFor: (of, session) => of.indicators.length > 0 && mine(of, session),
  },
  {
    name: 'suspendProgram',
    path: '/api/v1/programs/{id}/suspension',
    fields: [
      { name: 'reason', as: 'text', max: 1000, required: true },
      { name: 'until', as: 'day' },
    ],
    offeredFor: (of, session) => of.status === 'active' && mine(of, session),
  },
  {
    name: 'resumeProgram',
    path: '/api/v1/programs/{id}/resumption',
    fields: [{ name: 'note', as: 'text', max: 1000 }],
    offeredFor: (of, session) => of.status === 'suspended' && mine(of, session),
  },
  {
    name: 'deriveProgram',
    path: '/api/v1/programs/{id}/lineage',
    fields: [{ name: 'from', as: 'program', required: true }],
    offeredFor: mine,
  },
  {
    name: 'discontinueProgram',
    path: '/api/v1/programs/{id}/discontinuation',
    fields: [
      { name: 'reason', as: 'choice', of: 'programEndReason', required: true },
      { name: 'explanation', as: 'text', max: 2000 },
    ],
    offeredFor: whileAlive,
  },
  {
    name: 'supersedeProgram',
    path: '/api/v1/programs/{id}/successor',
    fields: [{ name: 'by', as: 'program', required: true }],
    offeredFor: whileAlive,
  },
  {
    name: 'mergeProgram',
    path: '/api/v1/programs/{id}/merger',
    fields: [{ name: 'into', as: 'program', required: true }],
    offeredFor: whileAlive,
  },
];
