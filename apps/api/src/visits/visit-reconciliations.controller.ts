import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListVisitReconciliations } from '#read-models';
import { CLOCK, type Clock } from '../http/clock.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers } from '../http/routes.js';
import { VisitReconciliationQuery } from '../input/queries.dto.js';

@Controller('visit-reconciliations')
export class VisitReconciliationsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('VisitReconciliationList', 'What both sides say of each visit, side by side; the latest first')
  list(@Query() query: VisitReconciliationQuery) {
    const today = this.clock().toISOString().slice(0, 10);
    return this.queries.execute(new ListVisitReconciliations(filterOf(query), today, readOf(query)));
  }
}
