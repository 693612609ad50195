import { municipality, municipalityStream } from '#registry';
import { Pen, type Life } from './pen.js';
import { inYear, says } from './says.js';
import type { World } from './world.js';

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

/** Registers every municipality and returns how their populations go on, one figure of one of them at a time. */
export function* registerMunicipalities(
  world: World,
): Generator<ReturnType<Pen<never, never, never>['chunk']>, () => Life> {
  const pens = world.municipalities.map((code) => new Pen(world, municipalityStream(code), municipality));
  for (const [index, pen] of pens.entries()) {
    const code = world.municipalities[index] as string;
    const kind = index % 5 === 0 ? 'city' : 'regency';
    const data = {
      code,
      name: `${kind === 'city' ? 'Kota' : 'Kabupaten'} Sintetis ${code}`,
      kind,
      province: { code: code.slice(0, 2), name: `Provinsi Sintetis ${code.slice(0, 2)}` },
      codeList: { name: 'Synthetic code list', edition: '1' },
    } as const;
    pen.record({ type: 'RegisterMunicipality', data }, says(world, inYear(2008), undefined, 'import'));
    yield pen.chunk();
  }
  let count = 0;
  return function* population(): Life {
    const pen = pens[count % pens.length] as (typeof pens)[number];
    const year = FIRST_YEAR + Math.floor(count++ / pens.length);
    if (year > LAST_YEAR) throw new RangeError('no year is left for another population');
    const data = { year, population: world.random.between(20_000, 3_000_000) };
    pen.record({ type: 'RecordPopulation', data }, says(world, inYear(year), undefined, 'import'));
    yield pen.chunk();
  };
}
