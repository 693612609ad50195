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

export const VisitPlanned = z
  .strictObject({
    visitId: uuid,
    kind: z.enum(visitKinds),
    guest: municipalityCode,
    host: municipalityCode,
    from: calendarDay,
    to: calendarDay,
    purpose: text(1000).optional(),
    expectedHost: publicPerson.optional(),
    delegation: z.array(publicPerson),
    costReference: text(200)
      .optional()
      .describe('The order that pays for the travel, or the line of the budget. Since version 2.'),
  })
  .describe('A visit of one municipality to another is planned.');

export const VisitInvited = z
  .strictObject({
    municipality: municipalityCode,
    letter: text(200).describe('Number of the letter of invitation.'),
    letterDate: calendarDay.optional(),
  })
  .describe('The host invited the guest.');

export const VisitRescheduled = z
  .strictObject({ from: calendarDay, to: calendarDay, reason: text(400) })
  .describe('The visit is planned for other days.');

export const VisitCancelled = z
  .strictObject({
    municipality: municipalityCode.describe('The side that called it off.'),
    reason: text(400),
  })
  .describe('The visit was called off.');

export const VisitPlannedAgain = z
  .strictObject({
    from: calendarDay,
    to: calendarDay,
    reason: text(400).optional(),
  })
  .describe('A cancelled visit is to take place after all.');

export const HostSubstituted = z
  .strictObject({
    expected: publicPerson,
    actual: publicPerson,
    reason: text(400).optional(),
  })
  .describe('Who received the guests in place of who was expected.');

export const GuestSubstituted = z
  .strictObject({
    expected: publicPerson,
    actual: publicPerson,
    reason: text(400).optional(),
  })
  .describe('Who came in place of a member of the delegation.');

export const VisitHeld = z
  .strictObject({
    from: calendarDay,
    to: calendarDay,
    venue: text(300).optional(),
    hostParticipants: z.array(publicPerson),
  })
  .describe('The visit took place.');

export const TopicStudied = z
  .strictObject({ topic: label, program: uuid.optional() })
  .describe('What was looked at during the visit. To study is not to intend.');

export const SiteVisited = z
  .strictObject({
    site: text(300),
    reported: z.enum(siteReports),
    program: uuid.optional(),
  })
  .describe('A place that was visited, or was announced to be.');

export const StatementRecorded = z
  .strictObject({
    speaker: publicPerson,
    municipality: municipalityCode,
    words: text(4000),
    language: z.string().regex(/^[a-z]{2,3}$/),
  })
  .describe('What someone said on the occasion of the visit, word for word.');

const people = z.int().min(1).max(10_000);

export const HostConfirmed = z
  .strictObject({
    municipality: municipalityCode,
    date: calendarDay,
    place: text(300),
    people: people.optional(),
  })
  .describe(
    "The host's own word of one day and place: what was recorded before both sides attested; `VisitAttested` says more.",
  );

const account = { from: calendarDay, to: calendarDay, place: text(300), people };

export const VisitAttested = z
  .strictObject({
    municipality: municipalityCode,
    side: z.enum(visitSides),
    ...account,
  })
  .describe("One side's own attestation of dates, place and number of people.");

export const VisitDisputed = z
  .strictObject({
    municipality: municipalityCode,
    side: z.enum(visitSides),
    matter: z.enum(disputedMatters),
    statement: text(2000).describe('What is wrong, in the words of that side.'),
  })
  .describe('One side says that something about the visit is wrong.');

export const ReconciliationProposed = z
  .strictObject({
    municipality: municipalityCode,
    side: z.enum(visitSides),
    ...account,
  })
  .describe('What one side holds to be right, for the other to agree to.');

export const VisitReconciled = z
  .strictObject({
    municipality: municipalityCode,
    side: z.enum(visitSides),
    ...account,
  })
  .describe('What both sides hold to be right: `side` agreed to what the other had proposed.');

export const TripReportFiled = z
  .strictObject({
    municipality: municipalityCode,
    document: text(300).describe('Number or address of the report.'),
    date: calendarDay,
    by: publicPerson,
  })
  .describe('A side has filed its report of the journey.');

export const FollowUpPlanned = z
  .strictObject({
    followUpId: uuid,
    what: text(1000),
    municipality: municipalityCode,
    office: text(200).describe('The office that answers for it.'),
    dueOn: calendarDay,
  })
  .describe('What is to follow from the visit, who answers for it and until when.');

export const FollowUpDone = z
  .strictObject({
    followUpId: uuid,
    municipality: municipalityCode.describe('The side that answered for it.'),
    date: calendarDay,
    result: text(2000).describe('What came of it.'),
  })
  .describe('What was to follow has been done.');

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
