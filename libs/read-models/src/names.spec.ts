import { adoptionRegisterProjection } from './adoption-register/projection.js';
import { happened } from './fixtures/facts.js';
import { projected } from './fixtures/projected.js';
import { label, launched, rtMandiri } from './fixtures/seed-story.js';
import { freshStore } from './fixtures/store.js';
import { loadNames, type NameTables } from './names.js';
import { outcomeObservationProjection } from './outcome-observation/projection.js';
import { registryActivityProjection } from './registry-activity/projection.js';
import { visitLogProjection } from './visit-log/projection.js';

const store = freshStore();

it.each([
  adoptionRegisterProjection,
  outcomeObservationProjection,
  registryActivityProjection,
  visitLogProjection,
])('$name calls a program by the name it has now', async (projection) => {
  const now = label('RT Mandiri Plus');
  const db = await projected<NameTables>(store(), projection, [
    launched(rtMandiri),
    happened(`program-${rtMandiri}`, 'ProgramRenamed', { from: label('RT Mandiri'), to: now }),
  ]);
  const names = await loadNames(db, { programs: [rtMandiri] });
  expect(names.program(rtMandiri)).toEqual({ id: rtMandiri, name: now });
});
