import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { commandSchemas, type DefinedIndicator, type StreamCategory } from '#registry';
import * as asked from './commands.js';
import { CommandsModule } from './commands.module.js';
import type { CommandContext, CommandOn, CommandResult, CommandType } from './command.js';
import { contextOf, openTestLog } from './fixtures/test-log.js';
import { Lookup } from './lookup.js';
import { registryCodec } from './registry-codec.js';

const log = openTestLog();
let app: INestApplicationContext;

beforeAll(async () => {
  app = await NestFactory.createApplicationContext(CommandsModule.forLog(log(), registryCodec()), {
    logger: false,
  });
  await app.init();
});
afterAll(() => app?.close());

type CommandClass = new (id: string, data: never, context: CommandContext) => CommandOn<CommandType>;
const classes = new Map(Object.entries<unknown>(asked)) as Map<string, CommandClass>;

const send = (type: keyof typeof asked, id: string, data: object): Promise<CommandResult> =>
  app.get(CommandBus).execute(new (classes.get(type) as CommandClass)(id, data as never, contextOf()));

const registered = (code: string) =>
  send('RegisterMunicipality', code, {
    code,
    name: `Kota ${code}`,
    kind: 'city',
    province: { code: code.slice(0, 2), name: 'Provinsi' },
    codeList: { name: 'Kepmendagri', edition: '2022' },
  });
const defined = (code: string) =>
  send('DefineIndicator', code, {
    code,
    name: { id: 'Jumlah RT', en: 'Number of RT' },
    concept: { id: 'RT', en: 'RT' },
    valueType: 'number',
    unit: 'RT',
    direction: 'context',
    aggregation: { time: 'last', areas: 'sum' },
    normalisation: { kind: 'none' },
    references: [],
  });
const launched = (programId: string, municipality: string, indicators: string[]) =>
  send('LaunchProgram', programId, {
    programId,
    municipality,
    name: { id: 'RT Mandiri', en: 'RT Mandiri' },
    aliases: [],
    sector: 'community_empowerment',
    stage: 'trial',
    indicators,
  });
const outcome = { municipality: '63.72', indicator: 'rtm.rt_total', method: 'reported', period: '2022' };
const recorded = (change: object) =>
  send('RecordOutcome', '63.72:rtm.rt_total:reported', {
    ...outcome,
    valueKind: 'actual',
    value: '700',
    status: 'normal',
    dimensions: {},
    ...change,
  });
const refusalOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'accepted',
    (error: { detail?: { code: string } }) => error.detail?.code ?? error,
  );

describe('the list of commands', () => {
  const given = Object.entries(commandSchemas).flatMap(([category, schemas]) =>
    Object.keys(schemas).map((type) => ({ type, category: category as StreamCategory })),
  );

  it('has a class for every command of the registry, and no other', () =>
    expect([...classes.keys()].toSorted()).toEqual(given.map(({ type }) => type).toSorted()));

  // Nothing of the right shape, or about nothing there is: the aggregate it is bound to answers.
  it.each(given)(
    'takes $type to the $category, which says what is wrong with it',
    async ({ type, category }) => {
      const refusal = await refusalOf(send(type as keyof typeof asked, randomUUID(), {}));
      expect(refusal).toMatch(new RegExp(`^${category}\\.`));
    },
  );

  it.each(given)('$type survives data that is not even an object', async ({ type, category }) => {
    const refusal = await refusalOf(
      send(type as keyof typeof asked, randomUUID(), null as unknown as object),
    );
    expect(refusal).toMatch(new RegExp(`^${category}\\.field_`));
  });
});

describe('what a command must know of others', () => {
  const programId = randomUUID();

  it('is refused while it is unknown, and known as soon as it is recorded', async () => {
    expect(await refusalOf(launched(programId, '63.72', ['rtm.rt_total']))).toMatch(/municipality/);
    await registered('63.72');
    expect(await refusalOf(launched(programId, '63.72', ['rtm.rt_total']))).toMatch(/indicator/);
    await defined('rtm.rt_total');
    expect(await refusalOf(recorded({ program: programId }))).toMatch(/program_unknown/);
    await launched(programId, '63.72', ['rtm.rt_total']);
    expect(await recorded({ program: programId })).toMatchObject({
      revision: 0n,
      eventIds: [expect.any(String)],
    });
  });

  it('follows a visit to the intent, the decision and the implementation', async () => {
    const [visitId, adoptionId, localProgram] = [randomUUID(), randomUUID(), randomUUID()];
    const visit = {
      visitId,
      kind: 'study_visit',
      guest: '33.20',
      host: '63.72',
      from: '2023-02-06',
      to: '2023-02-06',
    };
    const planned = () => send('PlanVisit', visitId, { ...visit, delegation: [] });
    const intended = () =>
      send('IntendAdoption', adoptionId, {
        adoptionId,
        program: programId,
        adopter: '33.20',
        visit: visitId,
      });
    expect(await refusalOf(planned())).toMatch(/guest|municipality/);
    await registered('33.20');
    expect(await refusalOf(intended())).toMatch(/visit/);
    await planned();
    await intended();
    await send('DecideAdoption', adoptionId, { decision: 'adopt' });
    expect(await refusalOf(send('ImplementAdoption', adoptionId, { localProgram }))).toMatch(/local_program/);
    await launched(localProgram, '33.20', []);
    expect(await send('ImplementAdoption', adoptionId, { localProgram })).toMatchObject({ revision: 2n });
    expect(await app.get(Lookup).partiesOf('adoption', adoptionId)).toEqual(['33.20', '63.72']);
    expect(await app.get(Lookup).partiesOf('visit', visitId)).toEqual(['33.20', '63.72']);
  });
});

describe('what a municipality or an indicator goes on in', () => {
  it('is refused while it is unknown, and once it has ended itself', async () => {
    const merged = (code: string, into: string) =>
      send('MergeMunicipality', code, { into, instrument: 'Undang-Undang' });
    const split = (into: string[]) =>
      send('SplitMunicipality', '11.01', { into, continues: true, instrument: 'Undang-Undang' });
    await registered('11.01');
    await registered('11.02');
    expect(await refusalOf(merged('11.01', '11.03'))).toBe('municipality.successor_unknown');
    expect(await refusalOf(split(['11.02', '11.03']))).toBe('municipality.successor_unknown');
    await registered('11.03');
    await split(['11.02', '11.03']);
    await merged('11.03', '11.02');
    expect(await refusalOf(merged('11.01', '11.03'))).toBe('municipality.successor_ended');
    const moved = send('MoveMunicipality', '11.01', {
      province: { code: '12', name: 'Sumatera Utara' },
      successor: '12.99',
      instrument: 'Undang-Undang',
    });
    expect(await refusalOf(moved)).toBe('municipality.successor_unknown');
    expect(await app.get(Lookup).municipality('11.03')).toEqual({ continuedAs: ['11.02'] });
    expect(await app.get(Lookup).municipality('11.99')).toBeNull();
  });

  it('is measured in the latest version, until it is retired', async () => {
    await registered('63.72');
    await defined('rtm.rt_active');
    await defined('rtm.rt_counted');
    const series = (period: string) =>
      send('RecordOutcome', '63.72:rtm.rt_active:reported', {
        ...outcome,
        indicator: 'rtm.rt_active',
        period,
        valueKind: 'actual',
        value: '1',
        status: 'normal',
        dimensions: {},
      });
    await series('2020');
    const indicator = await app.get(Lookup).indicator('rtm.rt_active');
    expect(indicator).toMatchObject({ version: 1, retired: null });
    const {
      code: _code,
      version: _version,
      valueType: _type,
      retired: _retired,
      ...meaning
    } = indicator as DefinedIndicator;
    await send('ReviseIndicator', 'rtm.rt_active', { ...meaning, unit: 'unit RT', reason: 'Satuan' });
    await series('2021');
    const events = [];
    for await (const { data } of log().readStream('outcome-63.72:rtm.rt_active:reported')) events.push(data);
    expect(events).toMatchObject([
      { indicatorVersion: 1, unit: 'RT' },
      { indicatorVersion: 2, unit: 'unit RT' },
    ]);
    const retire = (successor: string) =>
      send('RetireIndicator', 'rtm.rt_active', { reason: 'Diganti', successor });
    expect(await refusalOf(retire('rtm.no_such'))).toBe('indicator.successor_unknown');
    await retire('rtm.rt_counted');
    expect(await refusalOf(series('2022'))).toBe('outcome.indicator_retired');
  });
});

it('remembers of a municipality only that it is registered, not that it is not', async () => {
  const lookup = app.get(Lookup);
  expect([await lookup.isRegistered('19.02'), await lookup.isRegistered('19.02')]).toEqual([false, false]);
  await registered('19.02');
  expect(await lookup.isRegistered('19.02')).toBe(true);
});

it('knows whom a thing concerns, and that there is no such thing', async () => {
  const lookup = app.get(Lookup);
  expect(await lookup.partiesOf('municipality', '63.72')).toEqual(['63.72']);
  expect(await lookup.partiesOf('indicator', 'rtm.rt_total')).toEqual([]);
  expect(await lookup.partiesOf('outcome', '63.72:rtm.rt_total:reported')).toEqual(['63.72']);
  for (const category of Object.keys(commandSchemas) as StreamCategory[])
    expect(await lookup.partiesOf(category, randomUUID())).toBeNull();
});
