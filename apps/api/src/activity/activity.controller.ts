import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetRegistryFigures, ListActivity } from '#read-models';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers } from '../http/routes.js';
import { ReadInput, RecordPageInput } from '../input/queries.dto.js';

@Controller()
export class ActivityController {
  constructor(private readonly queries: QueryBus) {}

  @Get('activity')
  @Answers('ActivityList', 'What happened, the latest day first')
  list(@Query() query: RecordPageInput) {
    return this.queries.execute(new ListActivity(filterOf(query), readOf(query)));
  }

  @Get('figures')
  @Answers('RegistryFigures', 'How much the registry holds')
  figures(@Query() query: ReadInput) {
    return this.queries.execute(new GetRegistryFigures(readOf(query)));
  }
}
