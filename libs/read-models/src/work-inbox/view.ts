import { z } from 'zod';
import { streamCategories } from '#registry';
import { contradictionEntry } from '../contradiction/view.js';
import { label, namedMunicipality, namedProgram, pageOf } from '../view.js';

/** What is to be done, by the kind of work it is. */
const tasksOfKind = {
  attest: ['attest_visit', 'agree_on_visit', 'settle_difference'],
  report: ['file_trip_report', 'complete_follow_up'],
  review: ['decide_again', 'evaluate_trial'],
  baseline: ['record_baseline'],
  verify: ['verify_outcome', 'correct_outcome', 'publish_outcome'],
  alive: ['confirm_alive'],
  contradiction: ['resolve_contradiction'],
} as const;

export type WorkKind = keyof typeof tasksOfKind;
export type WorkTask = (typeof tasksOfKind)[WorkKind][number];

export const workKinds = Object.keys(tasksOfKind) as [WorkKind, ...WorkKind[]];
export const workTasks = Object.values(tasksOfKind).flat() as [WorkTask, ...WorkTask[]];

/** The kind of work that a task belongs to. */
export const kindOfTask = (task: WorkTask): WorkKind =>
  workKinds.find((kind) => (tasksOfKind[kind] as readonly string[]).includes(task)) as WorkKind;

/** `coming`: its day is still to come. Everything else is due, and what nobody set a day for is due at once. */
export const workStates = ['due', 'coming'] as const;
export type WorkState = (typeof workStates)[number];

/** Whom work falls to; an officer's work may be done by whoever records for the municipality. */
export const workRoles = ['officer', 'verifier'] as const;

const item = z.object({
  /** The same for as long as the item comes and goes. */
  id: z.string(),
  kind: z.enum(workKinds),
  task: z.enum(workTasks),
  municipality: namedMunicipality,
  role: z.enum(workRoles),
  /** The account it falls to; null when it falls to the role. */
  fallsTo: z.string().nullable(),
  /** Accounts that may not do it, because they recorded or corrected what is to be judged. */
  notBy: z.array(z.string()),
  about: z.object({ category: z.enum(streamCategories), id: z.string(), eventId: z.uuid().nullable() }),
  since: z.string(),
  dueOn: z.string().nullable(),
  state: z.enum(workStates),
  isOverdue: z.boolean(),
  /** The other side of a visit; the origin of a program that is adopted. */
  counterpart: namedMunicipality.nullable(),
  program: namedProgram.nullable(),
  indicator: z.object({ code: z.string(), name: label }).nullable(),
  period: z.string().nullable(),
  /** What was promised, what is disputed, or why it came back, in the words of who said so. */
  detail: z.string().nullable(),
  office: z.string().nullable(),
  /** What contradicts what, with the events, the sentence and the values. */
  contradiction: contradictionEntry
    .pick({ id: true, code: true, severity: true, subject: true, message: true, values: true })
    .nullable(),
});

/** What of a kind is due and is coming, and how much of what is due is overdue. */
const count = z.object({ kind: z.enum(workKinds), due: z.int(), coming: z.int(), overdue: z.int() });

export const workInbox = pageOf(item).extend({
  /** Whose work it is. */
  municipality: namedMunicipality,
  /** Of every kind, whatever the list was filtered by. */
  counts: z.array(count),
});
export type WorkInbox = z.infer<typeof workInbox>;
