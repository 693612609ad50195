import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DefineIndicator, type DataOfCommand } from '#commands';
import { ListIndicators } from '#read-models';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { readOf } from '../http/read-options.js';
import { Answers, Records } from '../http/routes.js';
import { fact } from '../input/plain.js';
import { ReadInput } from '../input/queries.dto.js';
import { DefineIndicatorInput } from './indicators.dto.js';

@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly edge: CommandEdge,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Answers('IndicatorList', 'All indicators, with the periods that have observations')
  list(@Query() query: ReadInput) {
    return this.queries.execute(new ListIndicators(readOf(query)));
  }

  @Post()
  @Records('Define an indicator')
  define(@Body() input: DefineIndicatorInput, @Asked() asked: AskedCommand) {
    // The decider holds `per` against the kind of normalisation.
    const data = fact(input) as DataOfCommand<'DefineIndicator'>;
    return this.edge.record(asked, [], input, (context) => new DefineIndicator(input.code, data, context));
  }
}
