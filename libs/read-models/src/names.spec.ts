import { happened } from './fixtures/facts.js';
import { projected } from './fixtures/projected.js';
import { BANJARBARU, JEPARA, registered } from './fixtures/seed-story.js';
import { freshStore } from './fixtures/store.js';
import { loadNames, municipalityName, type NameTables } from './names.js';
import { projections } from './projections.js';

const store = freshStore();
const naming = projections.filter(({ tables }) => tables.includes(municipalityName));

it('names are kept where they are shown', () => expect(naming.length).toBeGreaterThan(4));

it.each(naming)('$name calls a municipality as it is called now', async (projection) => {
  const db = await projected<NameTables>(store(), projection, [
    registered(BANJARBARU),
    registered(JEPARA),
    happened(`municipality-${BANJARBARU}`, 'MunicipalityRenamed', {
      from: 'Kota Banjarbaru',
      to: 'Kota Banjar Baru',
    }),
  ]);
  const { municipality } = await loadNames(db, { municipalities: [BANJARBARU, JEPARA] });
  expect([municipality(BANJARBARU).name, municipality(JEPARA).name]).toEqual([
    'Kota Banjar Baru',
    'Kabupaten Jepara',
  ]);
});
