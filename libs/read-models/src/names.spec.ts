import { adoptionRegisterProjection } from './adoption-register/projection.js';
import { happened } from './fixtures/facts.js';
import { projected } from './fixtures/projected.js';
import { BANJARBARU, JEPARA, label, launched, registered, rtMandiri } from './fixtures/seed-story.js';
import { freshStore } from './fixtures/store.js';
import { loadNames, municipalityName, type NameTables } from './names.js';
import { outcomeObservationProjection } from './outcome-observation/projection.js';
import { registryActivityProjection } from './registry-activity/projection.js';
import { visitLogProjection } from './visit-log/projection.js';
import { workInboxProjection } from './work-inbox/projection.js';
import { projections } from './projections.js';

const store = freshStore();

it.each([
  adoptionRegisterProjection,
  outcomeObservationProjection,
  registryActivityProjection,
  visitLogProjection,
  workInboxProjection,
])('$name calls a program by the name it has now', async (projection) => {
  const now = label('RT Mandiri Plus');
  const db = await projected<NameTables>(store(), projection, [
    launched(rtMandiri),
    happened(`program-${rtMandiri}`, 'ProgramRenamed', { from: label('RT Mandiri'), to: now }),
  ]);
  const names = await loadNames(db, { programs: [rtMandiri] });
  expect(names.program(rtMandiri)).toEqual({ id: rtMandiri, name: now });
});

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
