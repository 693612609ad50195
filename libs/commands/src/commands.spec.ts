import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { commandSchemas, type DefinedIndicator, recordCommands, type StreamCategory } from '#registry';
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
/** Guest and host say the same of a visit; the answer is that to the host. */
async function bothAttest(visitId: string): Promise<CommandResult> {
  const account = { from: '2023-02-06', to: '2023-02-06', place: 'Balai Kota Banjarbaru', people: 40 };
  await send('AttestVisit', visitId, { municipality: '33.20', ...account });
  return send('AttestVisit', visitId, { municipality: '63.72', ...account });
}
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
    expect([...classes.keys()].toSorted()).toEqual(
      [...given.map(({ type }) => type), ...Object.keys(recordCommands)].toSorted(),
    ));

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
    expect(await refusalOf(bothAttest(visitId))).toBe('visit.not_held');
    await send('HoldVisit', visitId, { from: visit.from, to: visit.to, hostParticipants: [] });
    expect(await bothAttest(visitId)).toMatchObject({ revision: 3n, eventIds: [expect.any(String)] });
    await intended();
    await send('DecideAdoption', adoptionId, { decision: 'adopt' });
    expect(await refusalOf(send('ImplementAdoption', adoptionId, { localProgram }))).toMatch(/local_program/);
    await launched(localProgram, '33.20', []);
    expect(await send('ImplementAdoption', adoptionId, { localProgram })).toMatchObject({ revision: 2n });
    expect(await app.get(Lookup).partiesOf('adoption', adoptionId)).toEqual(['33.20', '63.72']);
    expect(await app.get(Lookup).partiesOf('visit', visitId)).toEqual(['33.20', '63.72']);
  });

  it('follows an attempt to the next one, and to who recorded it', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const intended = (adoptionId: string, previousAttempt?: string) =>
      send('IntendAdoption', adoptionId, {
        adoptionId,
        program: programId,
        adopter: '33.20',
        previousAttempt,
      });
    const by = (userId: string) => {
      const context = contextOf();
      const { provenance } = context;
      return { ...context, provenance: { ...provenance, actor: { ...provenance.actor, userId } } };
    };
    expect(await refusalOf(intended(second, first))).toBe('adoption.previous_unknown');
    await intended(first);
    expect(await refusalOf(intended(second, first))).toBe('adoption.previous_open');
    expect(await refusalOf(send('SupersedeAdoption', first, { supersededBy: second }))).toBe(
      'adoption.successor_unknown',
    );
    await send('WithdrawAdoption', first, { reason: 'x' });
    await intended(second, first);
    const agreement = { kind: 'joint_agreement', signedOn: { date: '2023-03-01', precision: 'day' } };
    expect(
      await refusalOf(send('SignAgreement', second, { ...agreement, parties: ['33.20', '63.72', '11.01'] })),
    ).toBe('adoption.party_unknown');
    const onSite = { date: '2024-05-20', by: { office: 'Inspektorat' }, seen: 'x' };
    const verify = (userId: string) =>
      app
        .get(CommandBus)
        .execute(
          new asked.ClaimAttribution(
            second,
            { claimant: 'verifier', basis: 'site_verification', onSite },
            by(userId),
          ),
        );
    expect(await refusalOf(verify('u1'))).toBe('adoption.own_entry_verified');
    expect(await verify('u2')).toMatchObject({ revision: 1n });

    const ask = async (userId: string, command: (context: CommandContext) => object) => {
      const sent = (await app.get(CommandBus).execute(command(by(userId)) as never)) as CommandResult;
      return sent.eventIds[0] as string;
    };
    const note = 'Formulir Banjarbaru';
    const basis = { claimant: 'adopter', basis: 'declaration' } as const;
    const claim = await ask(
      'u3',
      (context) => new asked.ClaimAttribution(second, { ...basis, note }, context),
    );
    const corrected = {
      eventId: claim,
      pointer: '/note',
      old: note,
      new: 'Formulir',
      reason: 'typo',
    } as const;
    await ask('u4', (context) => new asked.CorrectFact('adoption', second, corrected, context));
    const disputed = { claim, party: 'origin', wrong: 'Program itu lain' } as const;
    const dispute = await ask('u5', (context) => new asked.DisputeAttribution(second, disputed, context));
    const outcomeOf = { dispute, outcome: 'claim_stands', explanation: 'Terbukti' } as const;
    const settle = (userId: string) =>
      ask(userId, (context) => new asked.ResolveAttributionDispute(second, outcomeOf, context));
    for (const userId of ['u3', 'u4', 'u5'])
      expect([userId, await refusalOf(settle(userId))]).toEqual([userId, 'adoption.own_dispute_resolved']);
    expect(await settle('u6')).toEqual(expect.any(String));
  });
});

describe('what a program names of others', () => {
  const [old, successor, derived, third, elsewhere, adoptionId] = Array.from({ length: 6 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string, string];

  it('is looked up: what took its place and what it comes from, as far as that goes', async () => {
    await registered('63.73');
    await registered('33.21');
    await registered('63.74');
    await launched(old, '63.73', []);
    expect(await refusalOf(send('SupersedeProgram', old, { by: successor }))).toBe('program.other_unknown');
    await launched(successor, '63.73', []);
    await launched(derived, '33.21', []);
    await launched(third, '63.74', []);
    await launched(elsewhere, '33.21', []);
    await send('SupersedeProgram', old, { by: successor });
    expect(await refusalOf(send('SupersedeProgram', successor, { by: old }))).toBe(
      'program.successor_in_circle',
    );
    expect(await refusalOf(send('DeriveProgram', derived, { from: successor, adoption: adoptionId }))).toBe(
      'program.adoption_unknown',
    );
    const intent = { adoptionId, program: successor, adopter: '33.21' };
    await send('IntendAdoption', adoptionId, intent);
    const derive = () => send('DeriveProgram', derived, { from: successor, adoption: adoptionId });
    expect(await refusalOf(derive())).toBe('program.adoption_not_implemented');
    await send('DecideAdoption', adoptionId, { decision: 'adopt' });
    await send('ImplementAdoption', adoptionId, { localProgram: derived });
    expect(await refusalOf(send('DeriveProgram', elsewhere, { from: successor, adoption: adoptionId }))).toBe(
      'program.adoption_made_another',
    );
    await derive();
    await send('DeriveProgram', third, { from: derived });
    expect(await refusalOf(send('DeriveProgram', successor, { from: third }))).toBe(
      'program.origin_in_circle',
    );
    expect(await app.get(Lookup).otherProgram(old)).toEqual({
      municipality: '63.73',
      mergedInto: null,
      successors: [successor],
      ancestors: [],
    });
  });

  it('is the record that is kept', async () => {
    const [duplicate, late] = [randomUUID(), randomUUID()];
    await launched(duplicate, '63.73', []);
    await launched(late, '63.73', []);
    await send('MergeProgram', duplicate, { into: successor });
    expect(await refusalOf(send('SupersedeProgram', late, { by: duplicate }))).toBe('program.other_merged');
    expect(
      await refusalOf(send('RecordLegalBasis', duplicate, { kind: 'decree', number: '1', year: 2020 })),
    ).toBe('program.merged');
  });

  it('is the record that is kept at last, wherever a fact names a program', async () => {
    const [first, second, kept] = [randomUUID(), randomUUID(), randomUUID()];
    const ids = Array.from({ length: 3 }, () => randomUUID());
    const [visitId, adoption, local] = ids as [string, string, string];
    for (const id of [first, second, kept]) await launched(id, '63.73', ['rtm.rt_total']);
    await launched(local, '33.21', []);
    const days = { from: '2023-02-06', to: '2023-02-06' };
    const visit = { visitId, kind: 'study_visit', guest: '33.21', host: '63.73', ...days };
    await send('PlanVisit', visitId, { ...visit, delegation: [] });
    await send('HoldVisit', visitId, { ...days, hostParticipants: [] });
    await send('IntendAdoption', adoption, { adoptionId: adoption, program: kept, adopter: '33.21' });
    await send('MergeProgram', first, { into: second });
    await send('MergeProgram', second, { into: kept });
    const newId = randomUUID();
    const outcomeId = '63.73:rtm.rt_total:reported';
    const claim = { ...outcome, municipality: '63.73', valueKind: 'actual', value: '1', status: 'normal' };
    const naming: [keyof typeof asked, string, object][] = [
      ['StudyTopic', visitId, { topic: { id: 'RT', en: 'RT' }, program: first }],
      ['VisitSite', visitId, { site: 'Balai RT', reported: 'made', program: first }],
      ['IntendAdoption', newId, { adoptionId: newId, program: first, adopter: '33.21' }],
      ['DecideAdoption', adoption, { decision: 'refer', referredTo: first }],
      ['RecordOutcome', outcomeId, { ...claim, dimensions: {}, program: first }],
    ];
    for (const [type, id, data] of naming)
      await expect(send(type, id, data)).rejects.toMatchObject({
        detail: { code: expect.stringMatching(/\.program_merged$/), expected: [kept] },
      });
    const claimed = { claimant: 'adopter', basis: 'declaration', localProgram: local };
    const again = randomUUID();
    await launched(again, '33.21', []);
    await send('MergeProgram', local, { into: again });
    expect(await refusalOf(send('ClaimAttribution', adoption, claimed))).toBe('adoption.program_merged');
  });

  it('is an indicator that is defined, by which outcomes may then be recorded', async () => {
    const [kept, code] = [randomUUID(), 'rtm.funds'];
    await registered('63.72');
    await defined('rtm.rt_total');
    await launched(kept, '63.72', []);
    expect(await refusalOf(send('AdoptProgramIndicator', kept, { indicator: code }))).toBe(
      'program.indicator_unknown',
    );
    expect(await refusalOf(recorded({ program: kept, period: '2019' }))).toMatch(/^outcome\./);
    await send('AdoptProgramIndicator', kept, { indicator: 'rtm.rt_total' });
    expect(await recorded({ program: kept, period: '2019' })).toMatchObject({
      eventIds: [expect.any(String)],
    });
    await send('DropProgramIndicator', kept, { indicator: 'rtm.rt_total', reason: 'Tidak lagi didata' });
    expect((await app.get(Lookup).program(kept))?.indicators).toEqual(['rtm.rt_total']);
  });
});

describe('evidence', () => {
  const sha256 = '0'.repeat(64);
  const file = {
    sha256,
    mediaType: 'application/pdf',
    bytes: 9,
    title: 'RT Mandiri',
    retrievedOn: '2023-02-07',
  };
  const filed = (municipality: string) =>
    send('FileEvidence', sha256, { ...file, url: 'https://jdih.go.id/1', municipality });
  const linked = (link: object) =>
    send('LinkEvidence', sha256, { category: 'municipality', id: '36.71', proves: 'its name', ...link });

  it('is filed by a registered municipality, and linked to what there is', async () => {
    expect(await refusalOf(filed('36.71'))).toBe('evidence.municipality_unknown');
    const { eventIds } = await registered('36.71');
    expect(await app.get(Lookup).partiesOf('evidence', sha256)).toBeNull();
    expect(await filed('36.71')).toMatchObject({ revision: 0n });
    expect(await app.get(Lookup).partiesOf('evidence', sha256)).toEqual(['36.71']);
    expect(await refusalOf(linked({ id: '36.72' }))).toBe('evidence.proven_unknown');
    expect(await refusalOf(linked({ eventId: randomUUID() }))).toBe('evidence.event_unknown');
    expect(await linked({ eventId: eventIds[0] })).toMatchObject({ revision: 1n });
    expect(await linked({})).toMatchObject({ revision: 2n });
  });

  it('that is missing is restored', async () => {
    await send('CheckEvidence', sha256, { result: 'missing', checkedOn: '2023-03-01' });
    expect((await app.get(Lookup).evidence(sha256)).condition).toBe('missing');
    await send('RestoreEvidence', sha256, { sha256 });
    expect((await app.get(Lookup).evidence(sha256)).condition).toBe('restored');
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
    expect(await app.get(Lookup).municipality('11.03')).toEqual({
      continuedAs: ['11.02'],
      endedOn: { date: '2023-02-06', precision: 'day' },
    });
    expect(await app.get(Lookup).municipality('11.99')).toBeNull();
  });

  it('is told of facts after its end; what was before it may be recorded late', async () => {
    await registered('63.72');
    for (const code of ['73.01', '73.02', '73.03']) await registered(code);
    await defined('rtm.rt_total');
    const at = (date: string, type: keyof typeof asked, id: string, data: object): Promise<CommandResult> => {
      const context = contextOf();
      const effectiveFrom = { date, precision: 'day' as const };
      const provenance = { ...context.provenance, effectiveFrom };
      const asks = classes.get(type) as CommandClass;
      return app.get(CommandBus).execute(new asks(id, data as never, { ...context, provenance }));
    };
    const planned = (visitId: string, from: string) =>
      send('PlanVisit', visitId, {
        ...{ visitId, kind: 'study_visit', guest: '73.01', host: '63.72', from, to: from },
        delegation: [],
      });
    const [visitId, programId] = [randomUUID(), randomUUID()];
    await planned(visitId, '2022-02-06');
    await launched(programId, '63.72', []);
    const whole = { into: ['73.02', '73.03'], continues: false, instrument: 'Undang-Undang' };
    await at('2022-06-01', 'SplitMunicipality', '73.01', whole);

    const launch = (date: string, id = randomUUID()) =>
      at(date, 'LaunchProgram', id, {
        ...{ programId: id, municipality: '73.01', name: { id: 'RT', en: 'RT' }, aliases: [] },
        ...{ sector: 'health', stage: 'trial', indicators: [] },
      });
    const intend = (date: string, adoptionId = randomUUID()) =>
      at(date, 'IntendAdoption', adoptionId, { adoptionId, program: programId, adopter: '73.01' });
    const days = (day: string) => ({ from: day, to: day });
    const claim = { ...outcome, valueKind: 'actual', value: '1', status: 'normal', dimensions: {} };
    const count = (period: string) =>
      send('RecordOutcome', '73.01:rtm.rt_total:reported', { ...claim, municipality: '73.01', period });
    const mayor = { office: 'Bupati', name: 'A', capacity: 'definitive' };
    const hold = (date: string) =>
      send('HoldOffice', '73.01', { ...mayor, from: { date, precision: 'day' } });
    const reschedule = (day: string) => send('RescheduleVisit', visitId, { ...days(day), reason: 'Rapat' });
    const held = (day: string) => send('HoldVisit', visitId, { ...days(day), hostParticipants: [] });

    for (const late of [
      () => launch('2022-06-01'),
      () => planned(randomUUID(), '2022-06-01'),
      () => reschedule('2022-06-02'),
      () => held('2022-06-01'),
      () => intend('2023-01-01'),
      () => count('2022-06'),
      () => count('2023'),
    ])
      await expect(late()).rejects.toMatchObject({
        detail: {
          code: expect.stringMatching(/\.municipality_ended$/),
          value: '73.01',
          expected: ['73.02', '73.03'],
        },
      });
    expect(await refusalOf(hold('2022-06-01'))).toBe('municipality.ended');
    for (const before of [
      () => launch('2022-05-31'),
      () => planned(randomUUID(), '2022-05-31'),
      () => reschedule('2022-05-30'),
      () => held('2022-05-31'),
      () => intend('2022-05-31'),
      () => count('2022'),
      () => hold('2021-02-26'),
    ])
      expect((await before()).eventIds).toHaveLength(1);
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
