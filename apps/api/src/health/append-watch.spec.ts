import { AppendOutcomeUnknown, LogUnavailable, type EventLog } from '#event-log';
import { AppendWatch } from './append-watch.js';

const answered = (code: number) => Object.assign(new Error('disk is full'), { code });

/** A watch over a log whose appends end as they are told to, at times that are told. */
function watching() {
  let now = 0;
  let ends: () => Promise<unknown> = () => Promise.resolve({ revision: 0n, position: 0n });
  const watch = new AppendWatch(() => new Date(now));
  const log = watch.over({ append: () => ends() } as unknown as EventLog);
  const append = () => log.append('note-1', 'no_stream', []);
  return {
    watch,
    pass: (seconds: number) => void (now += seconds * 1_000),
    succeeds: () => {
      ends = () => Promise.resolve({ revision: 0n, position: 0n });
      return append();
    },
    fails: async (error: unknown) => {
      ends = () => Promise.reject(error as Error);
      await expect(append()).rejects.toBe(error);
    },
  };
}

it('has no trouble before anything was appended, and after what succeeded', async () => {
  const { watch, succeeds } = watching();
  expect(watch.trouble()).toBeNull();
  await succeeds();
  expect(watch.trouble()).toBeNull();
});

it.each([
  ['is unknown', new AppendOutcomeUnknown('note-1', answered(13))],
  ['is that nothing happened', new LogUnavailable(answered(8))],
])('tells of an append that the log answered it could not, whose outcome %s', async (_, error) => {
  const { watch, fails } = watching();
  await fails(error);
  expect(watch.trouble()).toBe('the last append failed: disk is full');
});

it.each([
  ['a log that was not reached', new LogUnavailable(answered(14))],
  ['a log that said nothing', new LogUnavailable('the server ended the subscription')],
  ['a refusal that is not the trouble of the log', new Error('wrong revision')],
])('tells nothing of %s', async (_, error) => {
  const { watch, fails } = watching();
  await fails(error);
  expect(watch.trouble()).toBeNull();
});

it('forgets it at the next append that succeeds, and not at one that was refused', async () => {
  const { watch, fails, succeeds } = watching();
  await fails(new LogUnavailable(answered(8)));
  await fails(new Error('wrong revision'));
  expect(watch.trouble()).not.toBeNull();
  await succeeds();
  expect(watch.trouble()).toBeNull();
});

it('forgets it half a minute later, when nobody has appended since', async () => {
  const { watch, fails, pass } = watching();
  await fails(new LogUnavailable(answered(8)));
  pass(30);
  expect(watch.trouble()).not.toBeNull();
  pass(1);
  expect(watch.trouble()).toBeNull();
});
