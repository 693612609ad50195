import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DefineIndicator, RetireIndicator, ReviseIndicator, type DataOfCommand } from '#commands';
import { GetIndicator, ListIndicators } from '#read-models';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { found } from '../http/found.js';
import { NamePipe } from '../http/name.pipe.js';
import { readOf } from '../http/read-options.js';
import { Answers, Changes, Records } from '../http/routes.js';
import { fact } from '../input/plain.js';
import { RecordInput } from '../input/queries.dto.js';
import { DefineIndicatorInput, RetireIndicatorInput, ReviseIndicatorInput } from './indicators.dto.js';

@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly edge: CommandEdge,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Answers('IndicatorList', 'All indicators, with the periods that have observations')
  list(@Query() query: RecordInput) {
    return this.queries.execute(new ListIndicators(readOf(query)));
  }

  @Get(':code')
  @Answers('IndicatorDetail', 'One indicator with its versions')
  async get(@Param('code', NamePipe) code: string, @Query() query: RecordInput) {
    return found('indicator', code, await this.queries.execute(new GetIndicator(code, readOf(query))));
  }

  @Post()
  @Records('Define an indicator')
  define(@Body() input: DefineIndicatorInput, @Asked() asked: AskedCommand) {
    // The decider holds `per` against the kind of normalisation.
    const data = fact(input) as DataOfCommand<'DefineIndicator'>;
    return this.edge.record(asked, [], input, (context) => new DefineIndicator(input.code, data, context));
  }

  @Post(':code/revisions')
  @Changes('Revise an indicator: a new version, from which on it is measured otherwise')
  revise(
    @Param('code', NamePipe) code: string,
    @Body() input: ReviseIndicatorInput,
    @Asked() asked: AskedCommand,
  ) {
    const data = fact(input) as DataOfCommand<'ReviseIndicator'>;
    return this.edge.change(
      asked,
      'indicator',
      code,
      input,
      (context) => new ReviseIndicator(code, data, context),
    );
  }

  @Post(':code/retirement')
  @Changes('Retire an indicator: nothing more is recorded by it')
  retire(
    @Param('code', NamePipe) code: string,
    @Body() input: RetireIndicatorInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'indicator', code, input, RetireIndicator);
  }
}
