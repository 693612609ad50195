import { z } from 'zod';

/** Code of a municipality in the list of the Ministry of Home Affairs: province and regency or city, `63.72`. */
export const municipalityCode = z
  .string()
  .regex(/^\d{2}\.\d{2}$/, 'must be a municipality code such as 63.72');

/** Code of an indicator: lower-case words joined by dots and underscores, `rtm.rt_reached`. */
export const indicatorCode = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/, 'must be an indicator code such as rtm.rt_reached');

/** Short name of a method of measuring, used in the name of a series: `reported`, `per-person-0.5kg`. */
export const methodCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be a method name of lower-case letters, digits, dots and hyphens');

/** Exact decimal number as text, because a double cannot carry every amount of rupiah to the last digit. */
export const decimal = z.string().regex(/^-?\d{1,18}(\.\d{1,9})?$/, 'must be a decimal number such as 137.5');

export const uuid = z.uuid();
