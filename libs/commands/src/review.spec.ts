import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { NewEvent } from '#event-log';
import * as asked from './commands.js';
import { CommandsModule } from './commands.module.js';
import { contextOf, openTestLog } from './fixtures/test-log.js';
import { Lookup } from './lookup.js';
import { registryCodec } from './registry-codec.js';

const log = openTestLog();
const codec = registryCodec();
let app: INestApplicationContext;

beforeAll(async () => {
  app = await NestFactory.createApplicationContext(CommandsModule.forLog(log(), codec), { logger: false });
  await app.init();
});
afterAll(() => app?.close());

const by = (userId: string) => {
  const context = contextOf();
  return {
    ...context,
    provenance: { ...context.provenance, actor: { userId, office: 'Bagian Organisasi' } },
  };
};
const send = (command: object) =>
  app
    .get(CommandBus)
    .execute(command as never)
    .then(
      () => 'accepted',
      (error: { detail?: { code: string } }) => error.detail?.code ?? error,
    );

/** Claims as version 1 recorded them: only their envelopes say who did. */
async function recordedByVersion1(indicator: string, ...eventIds: string[]): Promise<string> {
  const seriesId = `63.72:${indicator}:reported`;
  const { provenance, commandId } = by('officer');
  const encode = (eventId: string, index: number) =>
    codec.encode({
      eventId,
      event: {
        type: 'OutcomeRecorded',
        data: {
          municipality: '63.72',
          indicator,
          indicatorVersion: 1,
          method: 'reported',
          period: String(2022 + index),
          valueKind: 'actual',
          value: '700',
          unit: 'RT',
          status: 'normal',
          dimensions: {},
        },
      },
      envelope: {
        commandId,
        commandDigest: 'x',
        correlationId: commandId,
        causationId: commandId,
        recordedAt: '2022-12-01T00:00:00.000Z',
        ...provenance,
      },
    });
  const events = eventIds.map(encode).map((event): NewEvent => ({
    ...event,
    metadata: { ...event.metadata, schemaVersion: 1 },
  }));
  await log().append(`outcome-${seriesId}`, 'no_stream', events);
  return seriesId;
}

const verify = (seriesId: string, eventId: string, userId: string) =>
  send(new asked.VerifyOutcome(seriesId, { eventId }, by(userId)));

describe('who may review a claim', () => {
  it('is told by the envelope of a claim that does not say who recorded it', async () => {
    const eventId = randomUUID();
    const seriesId = await recordedByVersion1('rtm.rt_total', eventId);
    expect(await app.get(Lookup).authorsOf(seriesId, eventId)).toEqual(['officer']);
    expect(await app.get(Lookup).authorsOf(seriesId, randomUUID())).toEqual([]);
    expect(await verify(seriesId, eventId, 'officer')).toBe('outcome.own_entry');
    expect(await verify(seriesId, eventId, 'verifier')).toBe('accepted');
  });

  it('is not who corrected it, of this claim and of no other', async () => {
    const [eventId, other] = [randomUUID(), randomUUID()];
    const seriesId = await recordedByVersion1('rtm.rt_reached', eventId, other);
    const correction = { eventId, pointer: '/value', old: '700', new: '720', reason: 'typo' as const };
    expect(await send(new asked.CorrectOutcome(seriesId, correction, by('corrector')))).toBe('accepted');
    expect(await app.get(Lookup).authorsOf(seriesId, eventId)).toEqual(['officer', 'corrector']);
    expect(await app.get(Lookup).authorsOf(seriesId, other)).toEqual(['officer']);
    expect(await verify(seriesId, eventId, 'corrector')).toBe('outcome.own_entry');
    expect(await verify(seriesId, eventId, 'verifier')).toBe('accepted');
  });

  it('is told by the claim itself where it says who recorded it', async () => {
    const code = 'hc.persons_served';
    await send(
      new asked.RegisterMunicipality(
        '63.72',
        {
          code: '63.72',
          name: 'Kota Banjarbaru',
          kind: 'city',
          province: { code: '63', name: 'Kalimantan Selatan' },
          codeList: { name: 'Kepmendagri', edition: '2022' },
        },
        by('admin'),
      ),
    );
    await send(
      new asked.DefineIndicator(
        code,
        {
          code,
          name: { id: 'Orang dilayani', en: 'Persons served' },
          concept: { id: 'Orang', en: 'Persons' },
          valueType: 'number',
          unit: 'person',
          direction: 'higher_better',
          aggregation: { time: 'sum', areas: 'sum' },
          normalisation: { kind: 'none' },
          references: [],
        },
        by('admin'),
      ),
    );
    const claim = {
      municipality: '63.72',
      indicator: code,
      method: 'reported',
      period: '2022-10',
      valueKind: 'actual',
      value: '1029',
      status: 'normal',
      dimensions: {},
    } as const;
    const seriesId = `63.72:${code}:reported`;
    const recorded = await app
      .get(CommandBus)
      .execute(new asked.RecordOutcome(seriesId, claim, by('officer')));
    const [eventId = ''] = recorded.eventIds;
    expect(await app.get(Lookup).authorsOf(seriesId, eventId)).toEqual([]);
    expect(await verify(seriesId, eventId, 'officer')).toBe('outcome.own_entry');
    expect(await verify(seriesId, eventId, 'verifier')).toBe('accepted');
    expect(await send(new asked.PublishOutcome(seriesId, { eventId }, by('officer')))).toBe(
      'outcome.own_entry',
    );
    expect(await send(new asked.PublishOutcome(seriesId, { eventId }, by('verifier')))).toBe('accepted');
  });
});
