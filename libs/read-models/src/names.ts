import type { Kysely } from 'kysely';
import type { Label } from '#registry';
import { streamId, type Fact, type Handlers } from './runtime/projection.js';
import { json, table, text, uuid, type RowOf } from './runtime/table.js';

// A read model that shows names keeps them in tables of its own: reading another model's would mix two positions.

// Names are shown as they are right, in either record: a misspelt one would only make it harder to see what differs.
const record = 'as_corrected';

export const municipalityName = table(
  'municipality_name',
  { code: text, name: text },
  { purpose: 'What a municipality is called now.', key: ['code'], record },
);

export const programName = table(
  'program_name',
  { program_id: uuid, name: json<Label>(), municipality: text },
  { purpose: 'What a program is called now, and whose it is.', key: ['program_id'], record },
);

export interface NameTables {
  municipality_name: RowOf<typeof municipalityName>;
  program_name: RowOf<typeof programName>;
}

export const keepMunicipalityNames: Pick<Handlers, 'MunicipalityRegistered' | 'MunicipalityRenamed'> = {
  MunicipalityRegistered: (rows, { code, name }) => rows.put(municipalityName, { code, name }),
  MunicipalityRenamed: (rows, { to }, fact) => rows.put(municipalityName, { code: streamId(fact), name: to }),
};

export const keepProgramNames: Pick<Handlers, 'ProgramLaunched' | 'ProgramRenamed'> = {
  ProgramLaunched: (rows, { programId, name, municipality }) =>
    rows.put(programName, { program_id: programId, name, municipality }),
  ProgramRenamed: (rows, { to }, fact) => rows.update(programName, [streamId(fact)], () => ({ name: to })),
};

/** Whether an event gives a program the name it is shown by. */
export const namesProgram = ({ event: { type } }: Fact): boolean =>
  type === 'ProgramLaunched' || type === 'ProgramRenamed';

/** Looks names up by code or id; an unknown one shows its code, so that a gap is seen and not hidden. */
export interface Names {
  municipality(code: string): { code: string; name: string };
  program(id: string): { id: string; name: Label };
}

/** Loads the names that an answer needs. */
export async function loadNames<Tables extends NameTables>(
  tables: Kysely<Tables>,
  wanted: { municipalities?: readonly string[]; programs?: readonly (string | null)[] },
): Promise<Names> {
  const db = tables as unknown as Kysely<NameTables>;
  const codes = [...new Set(wanted.municipalities ?? [])];
  const ids = [...new Set((wanted.programs ?? []).filter((id) => id !== null))];
  const municipalities = codes.length
    ? await db.selectFrom('municipality_name').selectAll().where('code', 'in', codes).execute()
    : [];
  const programs = ids.length
    ? await db.selectFrom('program_name').selectAll().where('program_id', 'in', ids).execute()
    : [];
  const nameByCode = new Map(municipalities.map(({ code, name }) => [code, name]));
  const nameById = new Map(programs.map(({ program_id, name }) => [program_id, name]));
  return {
    municipality: (code) => ({ code, name: nameByCode.get(code) ?? code }),
    program: (id) => ({ id, name: nameById.get(id) ?? { id, en: id } }),
  };
}
