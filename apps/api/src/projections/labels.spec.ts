import { projections } from '#read-models';
import { labelOf, readModelLabels } from './labels.js';

it('every read model has a name in both languages, and nothing else has', () => {
  expect(Object.keys(readModelLabels).toSorted()).toEqual(projections.map(({ name }) => name).toSorted());
  expect(labelOf('of_a_later_release')).toEqual({ id: 'of_a_later_release', en: 'of_a_later_release' });
});
