import { registryCodec } from '#commands';
import { projections, tableHashes, withHistory, type Projection } from '#read-models';
import { eventCatalogue, eventTypes } from '#registry';
import { freshStore } from '../../libs/read-models/src/fixtures/store.js';
import { applyBatch } from '../../libs/read-models/src/runtime/apply-batch.js';
import { newBuild } from '../../libs/read-models/src/runtime/build.js';
import { eventsOf, logs, storedIn } from './corpus.js';
import { record, recordedHashes } from './recorded-hashes.js';

/** Set by `npm run corpus:record`. */
const isRecording = process.env.TIRU_CORPUS === 'record';
const store = freshStore();
const codec = registryCodec();

async function tablesOf(projection: Projection, log: string) {
  const followed = eventsOf(log)
    .filter(({ stream }) => projection.categories.some((category) => stream.startsWith(`${category}-`)))
    .map((event) => codec.decode(event));
  const facts = withHistory(followed);
  const build = await newBuild(store(), projection);
  const position = facts.at(-1)?.position ?? 0n;
  const { tables } = await tableHashes(
    store(),
    projection,
    await applyBatch(store(), projection, build, { facts, position }),
  );
  return tables;
}

it('holds every event type, in its version of today and in every earlier one', () => {
  const stored = new Set(
    logs.flatMap((log) => storedIn(log).map(({ type, metadata }) => `${type} ${metadata.schemaVersion}`)),
  );
  const needed = eventTypes.flatMap((type) =>
    Array.from({ length: eventCatalogue.get(type)?.version ?? 0 }, (_, index) => `${type} ${index + 1}`),
  );
  expect(needed.filter((it) => !stored.has(it))).toEqual([]);
});

describe.each(logs)('%s', (log) => {
  it.each(projections.map((it) => [it.name, it] as const))(
    'gives %s what it always gave',
    async (name, it) => {
      const tables = await tablesOf(it, log);
      if (isRecording) record(log, name, it.version, tables);
      const kept = recordedHashes(log)[name]?.[it.version];
      const verdict = !kept
        ? `version ${it.version} of ${name} is not recorded: npm run corpus:record`
        : JSON.stringify(kept) === JSON.stringify(tables)
          ? 'as recorded'
          : `${name} gives other rows than its version ${it.version} gave: raise the version of its projection`;
      expect({ verdict, tables }).toEqual({ verdict: 'as recorded', tables: kept ?? tables });
    },
  );
});
