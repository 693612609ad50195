import type { Session } from '../api/shapes';
import type { paths } from '../api/schema';

/** The addresses of commands: everything that is posted. */
export type CommandPath = {
  [Path in keyof paths]: paths[Path] extends { post: { requestBody: unknown } } ? Path : never;
}[keyof paths];

/** What stands in the fields, as typed, by name; a dot leads into an object, as a slash does in the api's pointers. */
export type Values = Readonly<Record<string, string>>;

/** How a field is asked for, and with that what of its text is sent. */
export type FieldKind =
  | { readonly as: 'line' | 'text'; readonly max: number }
  | { readonly as: 'lines' | 'day' | 'span' | 'yesNo' | 'decimal' | 'program' | 'municipality' | 'indicator' }
  | { readonly as: 'whole'; readonly min: number; readonly max: number }
  | { readonly as: 'choice'; readonly of: ChoiceGroup };

export type ChoiceGroup =
  | 'adoptionStage'
  | 'agreementKind'
  | 'capacity'
  | 'claimant'
  | 'claimBasis'
  | 'decision'
  | 'discontinuationReason'
  | 'disputedMatter'
  | 'feasibilityResult'
  | 'legalBasisKind'
  | 'programEndReason'
  | 'programStage'
  | 'sector'
  | 'siteReport'
  | 'sourceType'
  | 'trialResult'
  | 'visitKind';

export type FormField = FieldKind & {
  readonly name: string;
  readonly required?: boolean;
  /** Whether it is asked for, by what stands in the others; always where it is left out. */
  readonly when?: (values: Values) => boolean;
  /** Whether only accounts that belong to no municipality are asked: the others speak for their own. */
  readonly ofNoMunicipality?: boolean;
};

/** What a form is opened for. */
export interface Target {
  /** The parameters of the path. */
  readonly path: Readonly<Record<string, string>>;
  /** The revision that the person saw; undefined where something begins. */
  readonly revision?: string | undefined;
  /** What is known before anything is typed. */
  readonly start?: Values;
  /** What is sent beside what is typed. */
  readonly fixed?: Readonly<Record<string, string>>;
}

/** One command as people send it: the one place from which its form, its body and its checks come. */
export interface CommandForm<Of = never> {
  readonly name: string;
  readonly path: CommandPath;
  readonly fields: readonly FormField[];
  /** Whether its day is a field of its own, so that the form does not ask since when. */
  readonly hasDay?: boolean;
  /** Whether it makes sense for a thing as it stands; the api decides. */
  readonly offeredFor?: (of: Of, session: Session | null) => boolean;
  readonly start?: (of: Of) => Values;
}

/** A person in a public role. */
export const person = (name: string, required = false): readonly FormField[] => [
  { name: `${name}.office`, as: 'line', max: 200, required },
  { name: `${name}.name`, as: 'line', max: 200 },
  { name: `${name}.capacity`, as: 'choice', of: 'capacity' },
];

/** A text in both languages. */
export const bilingual = (name: string, required = false): readonly FormField[] => [
  { name: `${name}.id`, as: 'line', max: 400, required },
  { name: `${name}.en`, as: 'line', max: 400, required },
];

/** What every fact is recorded with. */
export const sourceFields: readonly FormField[] = [
  {
    name: 'source.type',
    as: 'choice',
    of: 'sourceType',
    when: (values) => Boolean(values['source.reference']),
  },
  { name: 'source.reference', as: 'line', max: 500 },
  { name: 'source.quote', as: 'text', max: 2000, when: (values) => Boolean(values['source.reference']) },
];

export const sinceField: FormField = { name: 'effectiveFrom', as: 'span' };

/** All that a form asks for now, in its order; `isOfNone` says that the account belongs to no municipality. */
export function fieldsOf(
  { fields, hasDay = false }: Pick<CommandForm, 'fields' | 'hasDay'>,
  values: Values,
  isOfNone: boolean,
): readonly FormField[] {
  const all = [...fields, ...(hasDay ? [] : [sinceField]), ...sourceFields];
  return all.filter(
    ({ when, ofNoMunicipality }) => (!when || when(values)) && (!ofNoMunicipality || isOfNone),
  );
}
