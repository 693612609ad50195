import { Controller, Inject, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { interval, map, merge, Observable } from 'rxjs';
import { CheckpointWatch } from '#read-models';

const HEARTBEAT_MS = 15_000;

/** Tells the console that a read model moved on, so that it asks again instead of polling. */
@Controller('live')
export class LiveController {
  constructor(@Inject(CheckpointWatch) private readonly watch: CheckpointWatch) {}

  @Sse()
  @ApiOperation({ summary: 'Server-sent events: `read-model` with its name and position' })
  follow(): Observable<MessageEvent> {
    const moves = new Observable<MessageEvent>((subscriber) =>
      this.watch.onMove(({ name, position }) =>
        subscriber.next({ type: 'read-model', data: { name, position: String(position) } }),
      ),
    );
    // Proxies close connections on which nothing comes, and a client notices a dead one only when something should.
    const heartbeats = interval(HEARTBEAT_MS).pipe(
      map((): MessageEvent => ({ type: 'heartbeat', data: {} })),
    );
    return merge(moves, heartbeats);
  }
}
