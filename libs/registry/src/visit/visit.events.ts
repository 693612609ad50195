import { z } from 'zod';
import { label, text } from '../vocabulary/text.js';
import { municipalityCode, uuid } from '../vocabulary/codes.js';
import { calendarDay } from '../vocabulary/calendar.js';
import { publicPerson } from '../vocabulary/person.js';

export const visitKinds = ['study_visit', 'comparative_study', 'working_visit', 'reference_study'] as const;
/** `announced`: the source only says that it would be visited. */
export const siteReports = ['announced', 'made'] as const;

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
});

export const HostSubstituted = z.strictObject({
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

/** The host's own attestation of date, place and number of people. */
export const HostConfirmed = z.strictObject({
  municipality: municipalityCode,
  date: calendarDay,
  place: text(300),
  people: z.int().min(1).max(10_000).optional(),
});

export const visitEvents = {
  VisitPlanned,
  HostSubstituted,
  VisitHeld,
  TopicStudied,
  SiteVisited,
  StatementRecorded,
  HostConfirmed,
};
