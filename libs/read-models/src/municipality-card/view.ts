import { z } from 'zod';
import { municipalityKinds } from '#registry';
import { origin, pageOf, standing } from '../view.js';

const card = {
  code: z.string(),
  name: z.string(),
  kind: z.enum(municipalityKinds),
  province: z.object({ code: z.string(), name: z.string() }),
  codeList: z.object({ name: z.string(), edition: z.string() }),
  latestPopulation: z.object({ year: z.int(), population: z.int() }).nullable(),
};

export const municipalityList = pageOf(z.object(card));

export const municipalityCard = standing({
  ...card,
  revision: z.string(),
  populations: z.array(z.object({ year: z.int(), population: z.int(), origin })),
});
export type MunicipalityList = z.infer<typeof municipalityList>;
export type MunicipalityCard = z.infer<typeof municipalityCard>;
