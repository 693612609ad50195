import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetVisitReconciliation, ListVisitReconciliations } from '#read-models';
import { CLOCK, type Clock } from '../http/clock.js';
import { found } from '../http/found.js';
import { IdPipe } from '../http/id.pipe.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers } from '../http/routes.js';
import { RecordInput, VisitReconciliationQuery } from '../input/queries.dto.js';

@Controller('visit-reconciliations')
export class VisitReconciliationsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('VisitReconciliationList', 'What both sides say of each visit, side by side; the latest first')
  list(@Query() query: VisitReconciliationQuery) {
    return this.queries.execute(new ListVisitReconciliations(filterOf(query), this.today(), readOf(query)));
  }

  @Get(':id')
  @Answers('VisitReconciliationEntry', 'What both sides say of one visit that was held')
  async get(@Param('id', IdPipe) id: string, @Query() query: RecordInput) {
    const asked = new GetVisitReconciliation(id, this.today(), readOf(query));
    return found('visit', id, await this.queries.execute(asked));
  }

  private today(): string {
    return this.clock().toISOString().slice(0, 10);
  }
}
