import { PassThrough } from 'node:stream';
import { jest } from '@jest/globals';
import { showProgress } from './progress.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function output(isTTY: boolean) {
  const out = Object.assign(new PassThrough(), { isTTY, cursorTo() {}, clearLine() {}, columns: 80 });
  return { out, text: () => String(out.read() ?? '') };
}

describe.each([true, false])('progress (terminal: %s)', (isTTY) => {
  it('is not shown when it is quick', () => {
    const { out, text } = output(isTTY);
    const progress = showProgress('Reading', 3, out);
    progress.at(1);
    jest.advanceTimersByTime(900);
    progress.at(3);
    progress.end();
    expect(text()).toBe('');
  });

  it('is shown after a second', () => {
    const { out, text } = output(isTTY);
    const progress = showProgress('Reading', 3, out);
    jest.advanceTimersByTime(1_100);
    progress.at(2);
    progress.end();
    expect(text()).toContain('Reading');
  });
});
