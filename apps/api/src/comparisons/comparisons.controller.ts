import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CompareCities } from '#read-models';
import { found } from '../http/found.js';
import { NamePipe } from '../http/name.pipe.js';
import { readOf } from '../http/read-options.js';
import { Answers } from '../http/routes.js';
import { ComparisonQuery } from './comparisons.dto.js';

@Controller('comparisons')
export class ComparisonsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':indicator')
  @Answers('CityComparison', 'One indicator across cities for one period, ranked behind the comparison gate')
  async compare(@Param('indicator', NamePipe) indicator: string, @Query() query: ComparisonQuery) {
    const { period, method, status, valueKind, record } = query;
    const asked = new CompareCities({ indicator, period, method, status, valueKind, record }, readOf(query));
    return found('indicator', indicator, await this.queries.execute(asked));
  }
}
