import { asCorrected, type RegistryEvent } from '#registry';
import type { RecordedFact } from './recorded-fact.js';
import { NothingToWrite, type FactSource } from './standard.js';

/** Facts in memory: those of one thing are few. */
export async function allOf(facts: AsyncIterable<RecordedFact>): Promise<RecordedFact[]> {
  const all: RecordedFact[] = [];
  for await (const fact of facts) all.push(fact);
  return all;
}

/** The facts of one thing. Throws `NothingToWrite` when there are none. */
export async function factsOfOne(
  source: FactSource,
  subject: string | null,
): Promise<readonly RecordedFact[]> {
  const facts = subject === null ? [] : await allOf(source.of(subject));
  if (facts.length === 0) throw new NothingToWrite(subject);
  return facts;
}

/** What is right by now of facts: corrected, and without those retracted. */
export const rightEvents = (facts: readonly RecordedFact[]) =>
  asCorrected(facts.map(({ event, eventId }) => ({ ...event, eventId })));

type Data<Type extends RegistryEvent['type']> = Extract<RegistryEvent, { type: Type }>['data'];

/** The name of a municipality by its code; the code where it is not on record. */
export async function nameOfMunicipality(source: FactSource, code: string): Promise<string> {
  const facts = await allOf(source.of(`municipality-${code}`));
  const registered = rightEvents(facts).find(({ type }) => type === 'MunicipalityRegistered');
  return (registered?.data as Data<'MunicipalityRegistered'> | undefined)?.name ?? code;
}

/** Whether any fact was only recorded to try things out: then so was what is made of it. */
export const isSynthetic = (facts: readonly RecordedFact[]): boolean =>
  facts.some(({ envelope }) => envelope.synthetic === true);
