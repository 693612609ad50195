import { z } from 'zod';
import { label, text } from '../vocabulary/text.js';
import { municipalityCode, uuid } from '../vocabulary/codes.js';
import { calendarDay } from '../vocabulary/calendar.js';
import { publicPerson } from '../vocabulary/person.js';

export const visitKinds = ['study_visit', 'comparative_study', 'working_visit', 'reference_study'] as const;
/** `announced`: the source only says that it would be visited. */
export const siteReports = ['announced', 'made'] as const;
export const visitSides = ['guest', 'host'] as const;
/** What of a visit a side says is wrong; `took_place`: that there was such a visit at all. */
export const disputedMatters = ['took_place', 'dates', 'place', 'people', 'delegation', 'content'] as const;

export const VisitPlanned = z.strictObject({
  visitId: uuid,
  kind: z.enum(visitKinds),
  guest: municipalityCode,
  host: municipalityCode,
  from: calendarDay,
  to: calendarDay,
  purpose: text(1000).optional(),
  expectedHost: publicPerson.optional(),
  delegation: z.array(publicPerson),
  /** The order that pays for the travel, or the line of the budget. Since version 2. */
  costReference: text(200).optional(),
});

export const VisitInvited = z.strictObject({
  municipality: municipalityCode,
  /** Number of the letter of invitation. */
  letter: text(200),
  letterDate: calendarDay.optional(),
});

export const VisitRescheduled = z.strictObject({ from: calendarDay, to: calendarDay, reason: text(400) });

/** `municipality`: the side that called it off. */
export const VisitCancelled = z.strictObject({ municipality: municipalityCode, reason: text(400) });

/** A cancelled visit is to take place after all. */
export const VisitPlannedAgain = z.strictObject({
  from: calendarDay,
  to: calendarDay,
  reason: text(400).optional(),
});

export const HostSubstituted = z.strictObject({
  expected: publicPerson,
  actual: publicPerson,
  reason: text(400).optional(),
});

/** Who came in place of a member of the delegation. */
export const GuestSubstituted = z.strictObject({
  expected: publicPerson,
  actual: publicPerson,
  reason: text(400).optional(),
});

export const VisitHeld = z.strictObject({
  from: calendarDay,
  to: calendarDay,
  venue: text(300).optional(),
  hostParticipants: z.array(publicPerson),
});

export const TopicStudied = z.strictObject({ topic: label, program: uuid.optional() });

export const SiteVisited = z.strictObject({
  site: text(300),
  reported: z.enum(siteReports),
  program: uuid.optional(),
});

export const StatementRecorded = z.strictObject({
  speaker: publicPerson,
  municipality: municipalityCode,
  words: text(4000),
  language: z.string().regex(/^[a-z]{2,3}$/),
});

const people = z.int().min(1).max(10_000);

/** The host's own word of one day and place: what was recorded before both sides attested; `VisitAttested` says more. */
export const HostConfirmed = z.strictObject({
  municipality: municipalityCode,
  date: calendarDay,
  place: text(300),
  people: people.optional(),
});

const account = { from: calendarDay, to: calendarDay, place: text(300), people };

/** One side's own attestation of dates, place and number of people. */
export const VisitAttested = z.strictObject({
  municipality: municipalityCode,
  side: z.enum(visitSides),
  ...account,
});

export const VisitDisputed = z.strictObject({
  municipality: municipalityCode,
  side: z.enum(visitSides),
  matter: z.enum(disputedMatters),
  /** What is wrong, in the words of that side. */
  statement: text(2000),
});

/** What one side holds to be right, for the other to agree to. */
export const ReconciliationProposed = z.strictObject({
  municipality: municipalityCode,
  side: z.enum(visitSides),
  ...account,
});

/** What both sides hold to be right: `side` agreed to what the other had proposed. */
export const VisitReconciled = z.strictObject({
  municipality: municipalityCode,
  side: z.enum(visitSides),
  ...account,
});

export const TripReportFiled = z.strictObject({
  municipality: municipalityCode,
  /** Number or address of the report. */
  document: text(300),
  date: calendarDay,
  by: publicPerson,
});

export const FollowUpPlanned = z.strictObject({
  followUpId: uuid,
  what: text(1000),
  municipality: municipalityCode,
  /** The office that answers for it. */
  office: text(200),
  dueOn: calendarDay,
});

export const FollowUpDone = z.strictObject({
  followUpId: uuid,
  /** The side that answered for it. */
  municipality: municipalityCode,
  date: calendarDay,
  /** What came of it. */
  result: text(2000),
});

export const visitEvents = {
  VisitPlanned,
  VisitInvited,
  VisitRescheduled,
  VisitCancelled,
  VisitPlannedAgain,
  HostSubstituted,
  GuestSubstituted,
  VisitHeld,
  TopicStudied,
  SiteVisited,
  StatementRecorded,
  HostConfirmed,
  VisitAttested,
  VisitDisputed,
  ReconciliationProposed,
  VisitReconciled,
  TripReportFiled,
  FollowUpPlanned,
  FollowUpDone,
};
