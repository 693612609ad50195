import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListContradictions } from '#read-models';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers } from '../http/routes.js';
import { ContradictionQuery } from './contradictions.dto.js';

@Controller('contradictions')
export class ContradictionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Answers('ContradictionList', 'What contradicts what in a municipality, the certain first')
  list(@Query() query: ContradictionQuery) {
    return this.queries.execute(new ListContradictions(filterOf(query), readOf(query)));
  }
}
