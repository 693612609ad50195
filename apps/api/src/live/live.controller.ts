import '@fastify/cookie';
import { Controller, Inject, Req, Sse, type MessageEvent } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  concatMap,
  connect,
  defer,
  filter,
  finalize,
  groupBy,
  interval,
  map,
  merge,
  mergeMap,
  Observable,
  takeUntil,
  throttleTime,
} from 'rxjs';
import { authenticate, type AccessContext } from '#access';
import { CheckpointWatch } from '#read-models';
import { ProblemAnswer } from '../http/answer.dto.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { HEARTBEAT_MS } from '../http/tokens.js';
import { ACCESS } from '../session/access.token.js';
import { SESSION_COOKIE, type SignedInRequest } from '../session/request-user.js';

/** A read model that is being built moves hundreds of times a second; nobody needs to hear of each. */
const ONE_MOVE_PER_MS = 250;

const messageOf = ({ name, position }: { name: string; position: bigint }): MessageEvent => ({
  type: 'read-model',
  data: { name, position: String(position) },
});

/** Tells the console that a read model moved on, so that it asks again instead of polling. */
@Controller('live')
export class LiveController {
  constructor(
    @Inject(CheckpointWatch) private readonly watch: CheckpointWatch,
    @Inject(ACCESS) private readonly access: AccessContext,
    @Inject(HEARTBEAT_MS) private readonly heartbeatMs: number,
    private readonly metrics: ApiMetrics,
  ) {}

  @Sse()
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiDefaultResponse({ type: ProblemAnswer })
  @ApiOperation({
    summary:
      'Server-sent events: `read-model` with its name and position; `missed` when some may not have come',
  })
  follow(@Req() { cookies }: SignedInRequest): Observable<MessageEvent> {
    const moves = new Observable<MessageEvent>((subscriber) =>
      this.watch.onMove((notice) => subscriber.next(messageOf(notice))),
    ).pipe(
      groupBy(({ data }) => (data as { name: string }).name),
      mergeMap((ofOne) =>
        ofOne.pipe(throttleTime(ONE_MOVE_PER_MS, undefined, { leading: true, trailing: true })),
      ),
    );
    // Moves that were announced while the database did not reach this process are lost: whoever shows figures asks anew.
    const missed = new Observable<MessageEvent>((subscriber) =>
      this.watch.onReconnect(() => subscriber.next({ type: 'missed', data: {} })),
    );
    // A stream outlives the request that began it, but not the session: each heartbeat looks whether it still lives.
    const token = cookies[SESSION_COOKIE] ?? '';
    const lives = interval(this.heartbeatMs).pipe(
      concatMap(async () => (await authenticate(this.access, token, { touch: false })) !== undefined),
    );
    // Proxies close connections on which nothing comes, and a client notices a dead one only when something should.
    const told = lives.pipe(
      connect((alive) =>
        merge(moves, missed, alive.pipe(map((): MessageEvent => ({ type: 'heartbeat', data: {} })))).pipe(
          takeUntil(alive.pipe(filter((yes) => !yes))),
        ),
      ),
    );
    const { liveClients } = this.metrics;
    return defer(() => {
      liveClients.inc();
      return told.pipe(finalize(() => liveClients.dec()));
    });
  }
}
