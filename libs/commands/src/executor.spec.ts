import { randomUUID } from 'node:crypto';
import type { StreamName } from '#event-log';
import { deciders, municipality, type Decider, type RegistryEvent } from '#registry';
import type { CommandContext } from './command.js';
import { CommandIdReused, RevisionMismatch, TooMuchContention } from './command-errors.js';
import { CommandExecutor } from './executor.js';
import { contextOf, openTestLog } from './fixtures/test-log.js';
import { registryCodec } from './registry-codec.js';
import { StreamMemory } from './stream-memory.js';

const log = openTestLog();
const clock = () => new Date('2024-01-02T03:04:05.678Z');
const executor = () => new CommandExecutor(new StreamMemory(log(), registryCodec()), clock);

const banjarbaru = {
  code: '63.72',
  name: 'Kota Banjarbaru',
  kind: 'city' as const,
  province: { code: '63', name: 'Kalimantan Selatan' },
  codeList: { name: 'Kepmendagri', edition: '2022' },
};
let number = 0;
const freshCode = () => `63.${String(++number).padStart(2, '0')}`;

const register = (code: string, context: CommandContext, change: object = {}) =>
  executor().execute(
    municipality,
    `municipality-${code}`,
    code,
    { type: 'RegisterMunicipality', data: { ...banjarbaru, code, ...change } },
    context,
  );
const count = (code: string, population: number, context: CommandContext, year = 2023) =>
  executor().execute(
    municipality,
    `municipality-${code}`,
    code,
    { type: 'RecordPopulation', data: { year, population } },
    context,
  );

async function eventsOf(code: string) {
  const events = [];
  for await (const event of log().readStream(`municipality-${code}`))
    events.push(registryCodec().decode(event));
  return events;
}

describe('a command', () => {
  it('becomes events with its identity, its clock and who asked', async () => {
    const code = freshCode();
    const context = contextOf();
    const result = await register(code, context);
    const [event] = await eventsOf(code);
    expect(result).toEqual({ id: code, revision: 0n, position: event?.position, eventIds: [event?.eventId] });
    expect(event).toMatchObject({
      event: { type: 'MunicipalityRegistered', data: { name: 'Kota Banjarbaru' } },
      envelope: {
        commandId: context.commandId,
        causationId: context.commandId,
        correlationId: context.correlationId,
        recordedAt: '2024-01-02T03:04:05.678Z',
        actor: context.provenance.actor,
      },
    });
  });

  it('that is already true records nothing and answers where the stream stands', async () => {
    const code = freshCode();
    const first = await register(code, contextOf());
    expect(await register(code, contextOf())).toEqual({ ...first, eventIds: [] });
    expect(await eventsOf(code)).toHaveLength(1);
  });

  it('about what has not happened by its clock is refused, unless it was recorded before', async () => {
    const code = freshCode();
    const { provenance } = contextOf();
    const since = (date: string) =>
      contextOf({ provenance: { ...provenance, effectiveFrom: { date, precision: 'day' } } });
    await expect(register(code, since('2024-01-04'))).rejects.toMatchObject({
      detail: { code: 'municipality.not_yet_happened', pointer: '/effectiveFrom' },
    });
    expect(await eventsOf(code)).toEqual([]);
    const context = since('2024-01-03');
    const first = await register(code, context);
    expect(await register(code, context)).toEqual(first);
    expect(await register(code, since('2024-01-04'))).toMatchObject({ eventIds: [] });
    await expect(count(code, 1, contextOf(), 2025)).rejects.toMatchObject({
      detail: { code: 'municipality.not_yet_happened', pointer: '/year', value: 2025 },
    });
  });

  it('that would correct a fact into the future is refused', async () => {
    const code = freshCode();
    await register(code, contextOf());
    const { eventIds } = await count(code, 1, contextOf());
    const correct = (year: number) =>
      executor().execute(
        deciders.municipality,
        `municipality-${code}`,
        code,
        {
          type: 'CorrectFact',
          data: { eventId: eventIds[0] as string, pointer: '/year', old: 2023, new: year, reason: 'typo' },
        },
        contextOf(),
      );
    await expect(correct(2025)).rejects.toMatchObject({
      detail: { code: 'municipality.not_yet_happened', pointer: '/new' },
    });
    expect(await correct(2022)).toMatchObject({ revision: 2n });
  });

  it('that is refused records nothing', async () => {
    const code = freshCode();
    await expect(count(code, 1, contextOf())).rejects.toMatchObject({ name: 'DomainError' });
    expect(await eventsOf(code)).toEqual([]);
  });
});

describe('the same command id', () => {
  it('with the same content is answered alike and recorded once, whatever happened since', async () => {
    const code = freshCode();
    const context = contextOf();
    const first = await register(code, context);
    await count(code, 272_763, contextOf());
    expect(await register(code, context)).toEqual(first);
    expect(await register(code, { ...contextOf(), commandId: context.commandId })).toEqual(first);
    expect(await eventsOf(code)).toHaveLength(2);
  });

  it('sent twice at the same time is recorded once', async () => {
    const code = freshCode();
    const context = contextOf();
    const [one, other] = await Promise.all([register(code, context), register(code, context)]);
    expect(one).toEqual(other);
    expect(await eventsOf(code)).toHaveLength(1);
  });

  it.each([
    ['other data', (context: CommandContext) => context, { name: 'Banjar Baru' }],
    [
      'another day on which it became true',
      (context: CommandContext) => ({
        ...context,
        provenance: {
          ...context.provenance,
          effectiveFrom: { date: '2001-01-01', precision: 'day' as const },
        },
      }),
      {},
    ],
  ])('with %s is a mistake', async (_, changed, data) => {
    const code = freshCode();
    const context = contextOf();
    await register(code, context);
    await expect(register(code, changed(context), data)).rejects.toBeInstanceOf(CommandIdReused);
    expect(await eventsOf(code)).toHaveLength(1);
  });
});

describe('an expected revision', () => {
  it('lets the command through while it is the last one', async () => {
    const code = freshCode();
    await register(code, contextOf());
    expect(await count(code, 1_000, contextOf({ expectedRevision: 0n }))).toMatchObject({ revision: 1n });
  });

  it('refuses it once others went on, with what there is now', async () => {
    const code = freshCode();
    await register(code, contextOf());
    await count(code, 1_000, contextOf());
    const refused = count(code, 2_000, contextOf({ expectedRevision: 0n }), 2024);
    await expect(refused).rejects.toBeInstanceOf(RevisionMismatch);
    await expect(refused).rejects.toMatchObject({ id: code, expected: 0n, actual: 1n });
    expect(await eventsOf(code)).toHaveLength(2);
  });

  it('refuses it where there is nothing yet', async () => {
    const refused = count(freshCode(), 1, contextOf({ expectedRevision: 0n }));
    await expect(refused).rejects.toMatchObject({ name: 'RevisionMismatch', actual: null });
  });
});

describe('commands on one stream at the same time', () => {
  /** Decides as the municipality does; before each decision something happens outside. */
  const disturbed = (disturb: () => Promise<unknown>) => {
    let disturbing: Promise<unknown> = Promise.resolve();
    const decider: Decider<never, RegistryEvent, unknown> = {
      ...(municipality as unknown as Decider<never, RegistryEvent, unknown>),
      decide: (command, state) => {
        disturbing = disturb();
        return (municipality as unknown as Decider<never, RegistryEvent, unknown>).decide(command, state);
      },
    };
    // The append waits for the disturbance: it comes after the load and before the append, at each attempt.
    const held = {
      ...log(),
      append: async (...given: Parameters<ReturnType<typeof log>['append']>) => {
        await disturbing;
        return log().append(...given);
      },
    };
    return { decider, executor: new CommandExecutor(new StreamMemory(held, registryCodec()), clock) };
  };
  let year = 1950;
  const others = (code: string) => () => count(code, 1_000, contextOf(), year++);
  const asked = (
    code: string,
    { decider, executor: held }: ReturnType<typeof disturbed>,
    context = contextOf(),
  ) =>
    held.execute(
      decider as Decider<{ type: string; data: unknown }, RegistryEvent, unknown>,
      `municipality-${code}` as StreamName,
      code,
      { type: 'RecordPopulation', data: { year: 2023, population: 5 } },
      context,
    );

  it('all come through, each decided on what the others left', async () => {
    const code = freshCode();
    await register(code, contextOf());
    const results = await Promise.all([2021, 2022].map((it) => count(code, 1_000, contextOf(), it)));
    expect(results.map(({ revision }) => revision).toSorted()).toEqual([1n, 2n]);
    expect(await eventsOf(code)).toHaveLength(3);
  });

  it('decides again on what the other one left: the second to register finds it registered', async () => {
    const code = freshCode();
    const ends = await Promise.all([register(code, contextOf()), register(code, contextOf())]);
    expect(ends.map(({ eventIds }) => eventIds.length).toSorted()).toEqual([0, 1]);
    expect(await eventsOf(code)).toHaveLength(1);
  });

  it('gives up when others come first at each attempt, and has recorded nothing', async () => {
    const code = freshCode();
    await register(code, contextOf());
    const context = contextOf();
    await expect(asked(code, disturbed(others(code)), context)).rejects.toBeInstanceOf(TooMuchContention);
    const events = await eventsOf(code);
    expect(events).toHaveLength(4);
    expect(events.map(({ envelope }) => envelope.commandId)).not.toContain(context.commandId);
  });

  it('does not decide again what was meant for the revision the caller saw', async () => {
    const code = freshCode();
    await register(code, contextOf());
    const refused = asked(code, disturbed(others(code)), contextOf({ expectedRevision: 0n }));
    await expect(refused).rejects.toMatchObject({ name: 'RevisionMismatch', expected: 0n, actual: 1n });
    expect(await eventsOf(code)).toHaveLength(2);
  });
});

it('passes on an identity that is not taken for one', async () => {
  const odd = register(freshCode(), { ...contextOf(), commandId: randomUUID(), correlationId: 'no uuid' });
  await expect(odd).rejects.toThrow();
});

describe('one command id for two contents at the same instant', () => {
  it('records one of them and refuses the other, so that nothing acknowledged is lost', async () => {
    for (let round = 0; round < 10; round++) {
      const code = freshCode();
      const context = contextOf();
      const names = ['Kota Banjarbaru', 'Kota Banjar Baru'];
      const answers = await Promise.allSettled(names.map((name) => register(code, context, { name })));
      const accepted = names.filter((_, index) => answers[index]?.status === 'fulfilled');
      const recorded = (await eventsOf(code)).map(({ event }) => (event.data as { name: string }).name);
      expect(recorded).toHaveLength(1);
      expect(accepted).toEqual(recorded);
      for (const answer of answers)
        if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(CommandIdReused);
    }
  });
});
