import { sql, type Kysely } from 'kysely';
import type { PopulationBasis } from '#registry';
import type { Unplaced } from '../answers.js';
import { escapeLike } from '../like.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { ShownRowOf } from '../runtime/table.js';
import { figuresOf } from './figures.js';
import { successionsOf } from './succession-links.js';
import type { municipality, MunicipalityCardTables } from './table.js';
import type { MunicipalityCard, MunicipalityList } from './view.js';

type Db = Kysely<MunicipalityCardTables>;

export interface MunicipalityFilter extends PageRequest {
  /** Part of the name or the beginning of the code. */
  readonly search?: string | undefined;
  readonly province?: string | undefined;
}

const cardOf = (row: ShownRowOf<typeof municipality>): MunicipalityList['items'][number] => ({
  code: row.code,
  name: row.name,
  kind: row.kind as 'regency' | 'city',
  province: { code: row.province_code, name: row.province_name },
  codeList: row.code_list,
  latestPopulation:
    row.population_year === null || row.population === null || row.population_basis === null
      ? null
      : {
          year: row.population_year,
          population: row.population,
          basis: row.population_basis as PopulationBasis,
        },
  continuedAs: row.continued_as,
  corrected: row.corrected,
});

const LIST = 'municipalities';

/** Municipalities in the order of their codes. */
export async function listMunicipalities(
  db: Db,
  { search, province, limit, cursor }: MunicipalityFilter,
): Promise<Unplaced<MunicipalityList>> {
  const [after] = decodeCursor(LIST, ['text'], cursor) ?? [];
  let query = db
    .selectFrom('municipality')
    .selectAll()
    .orderBy('code')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('code', '>', after);
  if (province !== undefined) query = query.where('province_code', '=', province);
  if (search !== undefined) {
    query = query.where((where) =>
      where.or([
        where(sql<string>`lower(name)`, 'like', `%${escapeLike(search.toLowerCase())}%`),
        where('code', 'like', `${escapeLike(search)}%`),
      ]),
    );
  }
  const { rows, nextCursor } = cutPage(LIST, await query.execute(), limit, (row) => [row.code]);
  return { items: rows.map(cardOf), nextCursor };
}

/** One municipality's card; null when the code is unknown. */
export async function getMunicipality(db: Db, code: string): Promise<Unplaced<MunicipalityCard> | null> {
  const row = await db.selectFrom('municipality').selectAll().where('code', '=', code).executeTakeFirst();
  if (!row) return null;
  return {
    ...cardOf(row),
    revision: String(row.revision),
    formerNames: row.former_names,
    ...(await figuresOf(db, code)),
    ...(await successionsOf(db, code)),
    offices: row.terms,
  };
}

/** How many municipalities that exist in how many provinces there are. */
export async function countMunicipalities(db: Db): Promise<{ municipalities: number; provinces: number }> {
  const counted = await db
    .selectFrom('municipality')
    .where(sql<boolean>`continued_as = '[]'::jsonb`)
    .select(({ fn }) => [
      fn.countAll<bigint>().as('municipalities'),
      fn.count<bigint>('province_code').distinct().as('provinces'),
    ])
    .executeTakeFirstOrThrow();
  return { municipalities: Number(counted.municipalities), provinces: Number(counted.provinces) };
}
