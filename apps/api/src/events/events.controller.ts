import { Readable } from 'node:stream';
import { Controller, Get, Headers, Inject, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { authenticate, type AccessContext } from '#access';
import { registryCodec } from '#commands';
import type { EventLog } from '#event-log';
import { eventsAfter, followEvents } from '#exchange';
import { ProblemAnswer } from '../http/answer.dto.js';
import { formatOf } from '../http/accepted.js';
import { EVENT_LOG, HEARTBEAT_MS } from '../http/tokens.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { ACCESS } from '../session/access.token.js';
import { SESSION_COOKIE, type SignedInRequest } from '../session/request-user.js';
import { EventsQuery, eventFormats } from './events.dto.js';
import { liveEvents } from './live-events.js';
import { positionAsked } from './position-asked.js';

const written = { schema: { type: 'string' } };

async function* linesOf(values: AsyncIterable<unknown>): AsyncGenerator<string, void, undefined> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** The registry's own events, as they were recorded, for whoever keeps a copy or acts on them. */
@Controller('events')
export class EventsController {
  private readonly codec = registryCodec();

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(ACCESS) private readonly access: AccessContext,
    @Inject(HEARTBEAT_MS) private readonly heartbeatMs: number,
    private readonly metrics: ApiMetrics,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Events as CloudEvents 1.0: lines of JSON up to now, or server-sent events that go on with what is recorded',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'position of the last event that you have; goes before `from`',
    schema: { type: 'string' },
  })
  @ApiOkResponse({ content: { [eventFormats.ndjson]: written, [eventFormats.sse]: written } })
  @ApiDefaultResponse({ description: 'problem details (RFC 9457)', type: ProblemAnswer })
  async events(
    @Query() query: EventsQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { from, limit, format: asked, ...filter } = query;
    const format = formatOf(eventFormats, { format: asked, accept: request.headers.accept });
    const after = await positionAsked(this.log, from, lastEventId);
    const text =
      format === 'ndjson'
        ? linesOf(eventsAfter(this.log, this.codec, { ...filter, after, limit }))
        : this.live(request, filter, after);
    void reply.header('x-accel-buffering', 'no');
    return new StreamableFile(Readable.from(text, { objectMode: false }), { type: eventFormats[format] });
  }

  private async *live(
    { cookies }: SignedInRequest,
    filter: Omit<EventsQuery, 'from' | 'limit' | 'format'>,
    after: bigint | null,
  ): AsyncGenerator<string, void, undefined> {
    const { liveClients } = this.metrics;
    const left = new AbortController();
    const token = cookies[SESSION_COOKIE] ?? '';
    // A stream outlives the request that began it, but not the session.
    const lives = async () => (await authenticate(this.access, token, { touch: false })) !== undefined;
    liveClients.inc();
    try {
      const events = followEvents(this.log, this.codec, { ...filter, after, signal: left.signal });
      yield* liveEvents(events, { everyMs: this.heartbeatMs, lives });
    } finally {
      left.abort();
      liveClients.dec();
    }
  }
}
