import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListWork } from '#read-models';
import { CLOCK, type Clock } from '../http/clock.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers } from '../http/routes.js';
import type { SignedInRequest } from '../session/request-user.js';
import { whoseWork } from './whose-work.js';
import { WorkInboxQuery } from './work-inbox.dto.js';

@Controller('work-inbox')
export class WorkInboxController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('WorkInbox', 'What is due in a municipality; what is overdue first, then by the day it is due')
  list(@Query() query: WorkInboxQuery, @Req() { user }: SignedInRequest) {
    const filter = { ...filterOf(query), municipality: whoseWork(user, query.municipality) };
    const today = this.clock().toISOString().slice(0, 10);
    return this.queries.execute(new ListWork(filter, today, readOf(query)));
  }
}
