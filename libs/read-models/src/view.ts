import { z } from 'zod';
import { actor, label, preciseDate, publicPerson, source } from '#registry';
import { whichRecord } from './record/which-record.js';

/** A page of a list. `position` is the log position the answer stands at; `nextCursor` asks for the next page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), position: z.string() });

/** One thing with the log position the answer stands at. */
export const standing = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ ...shape, position: z.string() });

/** A page of a list that can be shown as corrected and as recorded; it says which it is. */
export const pageInRecord = <Item extends z.ZodType>(item: Item) =>
  z.object({ ...pageOf(item).shape, record: whichRecord });

/** One thing that can be shown as corrected and as recorded. */
export const standingInRecord = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ ...shape, record: whichRecord, position: z.string() });

/** Whether a thing differs as corrected and as recorded, or is there in one of them only. */
export const corrected = z.boolean();

export const namedMunicipality = z.object({ code: z.string(), name: z.string() });
export const namedProgram = z.object({ id: z.uuid(), name: label });

/** Who recorded a fact, when, from which source, and since when it is true: shown wherever a fact is shown. */
export const origin = z.object({
  eventId: z.uuid(),
  recordedAt: z.string(),
  actor,
  effectiveFrom: preciseDate,
  source: source.nullable(),
});

export { label, preciseDate, publicPerson, source };
