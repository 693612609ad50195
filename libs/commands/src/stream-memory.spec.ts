import { municipality, type Decider, type RegistryEvent } from '#registry';
import { AppendOutcomeUnknown, type EventLog } from '#event-log';
import { CommandExecutor } from './executor.js';
import { contextOf, openTestLog } from './fixtures/test-log.js';
import { registryCodec } from './registry-codec.js';
import { StreamMemory } from './stream-memory.js';

const log = openTestLog();
let number = 0;
const freshCode = () => `33.${String(++number).padStart(2, '0')}`;

/** Unlike with the registry's own, what is true here can become untrue again. */
const latest: Decider<
  { type: 'RecordPopulation'; data: { population: number } },
  RegistryEvent,
  number | null
> = {
  initialState: null,
  decide: ({ data: { population } }, last) =>
    population === last
      ? []
      : [{ type: 'PopulationRecorded', data: { year: 2020, population, basis: 'unstated' } }],
  evolve: (last, { type, data }) => (type === 'PopulationRecorded' ? data.population : last),
};

/** A process with a memory of its own, and how often it has read a stream. */
function process(options = {}, base: EventLog = log()) {
  let reads = 0;
  const counting: EventLog = { ...base, readStream: (...given) => (reads++, base.readStream(...given)) };
  const memory = new StreamMemory(counting, registryCodec(), options);
  const executor = new CommandExecutor(memory, () => new Date('2024-01-02T03:04:05.678Z'));
  const send = (code: string, type: string, data: object, context = contextOf()) =>
    executor.execute(
      municipality,
      `municipality-${code}`,
      code,
      { type, data } as Parameters<typeof municipality.decide>[0],
      context,
    );
  return {
    memory,
    reads: () => reads,
    register: (code: string, name = 'Kabupaten Jepara', context = contextOf()) =>
      send(
        code,
        'RegisterMunicipality',
        {
          code,
          name,
          kind: 'regency',
          province: { code: '33', name: 'Jawa Tengah' },
          codeList: { name: 'Kepmendagri', edition: '2022' },
        },
        context,
      ),
    /** Records a population unless it is the one that was recorded last. */
    latest: (code: string, population: number) =>
      executor.execute(
        latest,
        `municipality-${code}`,
        code,
        { type: 'RecordPopulation', data: { population } },
        contextOf(),
      ),
    count: (code: string, year: number, population: number, context = contextOf()) =>
      send(code, 'RecordPopulation', { year, population }, context),
  };
}

describe('a process', () => {
  it('does not read again what it has written itself', async () => {
    const [jepara, code] = [process(), freshCode()];
    await jepara.register(code);
    const before = jepara.reads();
    for (let year = 2010; year < 2020; year++) await jepara.count(code, year, year);
    expect(jepara.reads()).toBe(before);
  });

  it('decides on what another process has recorded meanwhile', async () => {
    const [one, other, code] = [process(), process(), freshCode()];
    await one.register(code);
    expect(await other.count(code, 2020, 1)).toMatchObject({ revision: 1n });
    expect(await one.count(code, 2021, 2)).toMatchObject({ revision: 2n });
    expect(await one.count(code, 2020, 1)).toMatchObject({ revision: 2n, eventIds: [] });
    expect(await other.count(code, 2021, 2)).toMatchObject({ revision: 2n, eventIds: [] });
  });

  it('refuses nothing for what is no longer so', async () => {
    const [one, other, code] = [process(), process(), freshCode()];
    await expect(one.count(code, 2020, 1)).rejects.toMatchObject({ name: 'DomainError' });
    await other.register(code);
    expect(await one.count(code, 2020, 1)).toMatchObject({ revision: 1n });
  });

  it('answers for a revision that another process has passed', async () => {
    const [one, other, code] = [process(), process(), freshCode()];
    await one.register(code);
    await other.count(code, 2020, 1);
    await expect(one.count(code, 2021, 2, contextOf({ expectedRevision: 0n }))).rejects.toMatchObject({
      name: 'RevisionMismatch',
      actual: 1n,
    });
    expect(await one.count(code, 2021, 2, contextOf({ expectedRevision: 1n }))).toMatchObject({
      revision: 2n,
    });
  });

  it('knows a command again that another process has recorded', async () => {
    const [one, other, code, context] = [process(), process(), freshCode(), contextOf()];
    await one.register(code);
    const recorded = await other.count(code, 2020, 1, context);
    expect(await one.count(code, 2020, 1, context)).toEqual(recorded);
    await expect(one.count(code, 2020, 2, context)).rejects.toMatchObject({ name: 'CommandIdReused' });
  });

  it('does not take for true what another process has changed meanwhile', async () => {
    const [one, other, code] = [process(), process(), freshCode()];
    await process().register(code);
    expect(await one.latest(code, 1)).toMatchObject({ revision: 1n });
    expect(await other.latest(code, 2)).toMatchObject({ revision: 2n });
    expect(await one.latest(code, 1)).toMatchObject({ revision: 3n });
    expect(await one.latest(code, 1)).toMatchObject({ revision: 3n, eventIds: [] });
  });

  it.each([
    ['does not have the stream', () => Promise.resolve()],
    ['has another event there', (code: string) => process().register(code)],
  ])('begins anew where the log is not the one it remembers and %s', async (_, prepare) => {
    const [one, code] = [process(), freshCode()];
    const folded = await one.memory.current(municipality, `municipality-${code}`);
    const elsewhere = contextOf();
    const ghost = { revision: 0n, position: 1n, askedAt: performance.now() };
    // As another log had it before this one took its place.
    one.memory.took(
      `municipality-${code}`,
      folded,
      [
        registryCodec().encode({
          eventId: elsewhere.commandId,
          event: {
            type: 'MunicipalityRegistered',
            data: {
              code,
              name: 'Kota Lama',
              kind: 'city',
              province: { code: '33', name: 'Jawa Tengah' },
              codeList: { name: 'Kepmendagri', edition: '2022' },
            },
          },
          envelope: {
            commandId: elsewhere.commandId,
            commandDigest: '',
            correlationId: elsewhere.commandId,
            causationId: elsewhere.commandId,
            recordedAt: '2024-01-02T03:04:05.678Z',
            ...elsewhere.provenance,
          },
        }),
      ],
      ghost,
    );
    await prepare(code);
    expect(await one.register(code)).toMatchObject({ revision: 0n });
    expect(await one.count(code, 2020, 1)).toMatchObject({ revision: 1n });
    const name = (await one.memory.current(municipality, `municipality-${code}`)).state.registered?.name;
    expect(name).toBe('Kabupaten Jepara');
  });

  it('reads a stream anew after an append of which it does not know what became', async () => {
    const code = freshCode();
    let answers = true;
    const losing: EventLog = {
      ...log(),
      append: async (...given) => {
        const result = await log().append(...given);
        if (!answers) throw new AppendOutcomeUnknown(given[0], 'the answer was lost');
        return result;
      },
    };
    const one = process({}, losing);
    await one.register(code);
    answers = false;
    const context = contextOf();
    await expect(one.count(code, 2020, 1, context)).rejects.toBeInstanceOf(AppendOutcomeUnknown);
    answers = true;
    const before = one.reads();
    expect(await one.count(code, 2020, 1, context)).toMatchObject({ revision: 1n });
    expect(one.reads()).toBe(before + 1);
  });

  it('looks again for what it must know of others after a while, and at once for what it did not find', async () => {
    const [one, other, code] = [process({ recentMs: 50 }), process(), freshCode()];
    const stream = `municipality-${code}` as const;
    expect((await one.memory.recent(municipality, stream)).end).toBeNull();
    await other.register(code);
    expect((await one.memory.recent(municipality, stream)).end).toMatchObject({ revision: 0n });
    await other.count(code, 2020, 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect((await one.memory.recent(municipality, stream)).end).toMatchObject({ revision: 1n });
  });

  it('forgets the streams it has not used for longest', async () => {
    const one = process({ maxEvents: 2 });
    const codes = [freshCode(), freshCode(), freshCode()];
    for (const code of codes) await one.register(code);
    const known = codes.map((code) => one.memory.remembered(municipality, `municipality-${code}`)?.events);
    expect(known).toEqual([undefined, 1, 1]);
  });
});
