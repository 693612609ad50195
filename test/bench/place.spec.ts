import { jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { Place } from './place.js';

it('ends the latest first, each once, and removes its files', async () => {
  const place = await Place.open();
  const folder = place.madeFolder('data');
  const ended: string[] = [];
  place.endsWith(() => ended.push('first'));
  const second = place.endsWith(() => ended.push('second'));
  place.endsWith(() => ended.push('third'));
  await second();
  await Promise.all([place.close(), place.close()]);
  expect(ended).toEqual(['second', 'third', 'first']);
  expect(existsSync(folder)).toBe(false);
});

it('ends at once what is started while it is being closed', async () => {
  const place = await Place.open();
  const ended: string[] = [];
  place.endsWith(() => void place.endsWith(() => ended.push('late')));
  await place.close();
  expect(ended).toEqual(['late']);
});

it('ends the others when one of them cannot be ended', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const place = await Place.open();
  const ended: string[] = [];
  place.endsWith(() => ended.push('first'));
  place.endsWith(() => Promise.reject(new Error('stuck')));
  await place.close();
  expect(ended).toEqual(['first']);
  expect(said).toHaveBeenCalledWith('Could not be ended:', new Error('stuck'));
  said.mockRestore();
});
