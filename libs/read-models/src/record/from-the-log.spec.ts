import { jest } from '@jest/globals';
import type { LogEvent } from '#event-log';
import { openLine, type Line } from '../fixtures/line.js';
import { appended, codec } from '../fixtures/log.js';
import { misrecorded, recordStory } from '../fixtures/misrecorded-story.js';
import { BANJARBARU } from '../fixtures/seed-story.js';
import { projections } from '../projections.js';
import { programCatalogueProjection } from '../program-catalogue/projection.js';
import { applyUntilPoison } from '../runtime/apply-until-poison.js';
import { newBuild } from '../runtime/build.js';
import { decodeBatch, leavingOut } from '../runtime/decode-batch.js';
import type { Projection } from '../runtime/projection.js';
import { tableHashes } from '../runtime/table-hash.js';
import { verifyReadModel } from '../runtime/verify.js';

// Several processes work together here; a busy machine takes its time.
jest.setTimeout(60_000);

let line: Line;
let events: LogEvent[];
beforeAll(async () => {
  line = await openLine();
  await appended(line.log, recordStory);
  events = [];
  for await (const event of line.log.readAll()) events.push(event);
}, 60_000);
afterAll(() => line?.end());

async function foldedIn(size: number, projection: Projection) {
  let build = await newBuild(line.store, projection);
  const followed = events.filter(({ stream }) =>
    projection.categories.some((category) => stream.startsWith(`${category}-`)),
  );
  for (let begin = 0; begin < followed.length; begin += size) {
    const some = followed.slice(begin, begin + size);
    const position = some.at(-1)?.position ?? 0n;
    const batch = await decodeBatch({ codec, log: line.log }, { events: some, position });
    await applyUntilPoison(line.store, projection, build, batch, { onMove: (moved) => (build = moved) });
  }
  return (await tableHashes(line.store, projection, build)).tables;
}

it.each(projections)('$name is the same by whatever batches a corrected log comes', async (projection) => {
  const whole = await foldedIn(events.length, projection);
  expect(await foldedIn(1, projection)).toEqual(whole);
  expect(await foldedIn(7, projection)).toEqual(whole);
});

it('is followed by the runner, and found equal to a fold of the log', async () => {
  line.run(programCatalogueProjection);
  const after = events.at(-1)?.position ?? 0n;
  await line.reader.read('program_catalogue', { after, patience: 20_000 }, () => Promise.resolve());
  const { tables } = await verifyReadModel(programCatalogueProjection, { ...line, codec });
  expect(tables).toMatchObject([{ isEqual: true }, { isEqual: true }]);
});

describe('the history of a corrected stream', () => {
  const isCorrection = ({ type }: LogEvent) => type === 'FactCorrected';
  const decoded = (given: readonly LogEvent[], log: Pick<Line['log'], 'readStream'> = line.log) =>
    decodeBatch({ codec, log }, { events: given, position: 0n });

  it('is all that came before in its stream, and read only for what is corrected', async () => {
    const read: string[] = [];
    const log: Pick<Line['log'], 'readStream'> = {
      readStream: (stream) => (read.push(stream), line.log.readStream(stream)),
    };
    const ordinary = events.filter(({ type }) => !isOfRecord(type));
    await decoded(ordinary, log);
    expect(read).toEqual([]);
    const first = events.find(isCorrection) as LogEvent;
    const { entries } = await decoded([first], log);
    expect(read).toEqual([`municipality-${BANJARBARU}`]);
    const before = events.filter(
      ({ stream, revision }) => stream === first.stream && revision < first.revision,
    );
    expect(entries[0]?.fact?.history?.map(({ eventId }) => eventId)).toEqual(before.map(({ id }) => id));
  });

  it('makes the correction one that cannot be decoded when one of its events cannot', async () => {
    async function* broken(stream: LogEvent['stream']) {
      for await (const event of line.log.readStream(stream)) yield { ...event, type: 'NobodyKnows' };
    }
    const { entries } = await decoded(events, { readStream: broken });
    const kinds = entries.map(({ event, cause }) => [event.type, cause !== undefined]);
    expect(kinds.filter(([, isBroken]) => isBroken).map(([type]) => type)).toContain('FactCorrected');
    expect(kinds.filter(([type]) => !isOfRecord(String(type))).every(([, isBroken]) => !isBroken)).toBe(true);
  });

  it('does not bring back an event that an operator left out', async () => {
    const left = events[1] as LogEvent;
    const batch = leavingOut(await decoded(events), new Set([left.id]));
    const known = batch.entries.flatMap(({ fact }) => [fact, ...(fact?.history ?? [])]);
    expect(known.map((fact) => fact?.eventId)).not.toContain(left.id);
    expect(misrecorded[1]?.stream).toBe(left.stream);
  });
});

const isOfRecord = (type: string): boolean => type === 'FactCorrected' || type === 'FactRetracted';
