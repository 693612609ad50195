import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CorrectOutcome, RecordOutcome } from '#commands';
import { ListOutcomes } from '#read-models';
import { parsePeriod, type PreciseDate } from '#registry';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { NamePipe } from '../http/name.pipe.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers, Changes, Records } from '../http/routes.js';
import { fact } from '../input/plain.js';
import { OutcomeQuery } from '../input/queries.dto.js';
import { CorrectOutcomeInput, RecordOutcomeInput } from './outcomes.dto.js';

/** An outcome that does not say since when it is true is true since its period began. */
function beginOf(period: string): PreciseDate | undefined {
  const span = parsePeriod(period);
  if (span === null || span === 'reversed') return undefined;
  return { date: span.from, precision: span.granularity === 'range' ? 'day' : span.granularity };
}

@Controller('outcomes')
export class OutcomesController {
  constructor(
    private readonly edge: CommandEdge,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Answers('OutcomeList', 'Observations, the most recently recorded first')
  list(@Query() query: OutcomeQuery) {
    return this.queries.execute(new ListOutcomes(filterOf(query), readOf(query)));
  }

  @Post()
  @Records('Record an outcome')
  record(@Body() input: RecordOutcomeInput, @Asked() asked: AskedCommand) {
    const { municipality, indicator, method, period } = input;
    const seriesId = `${municipality}:${indicator}:${method}`;
    return this.edge.record(
      asked,
      [municipality],
      input,
      (context) => new RecordOutcome(seriesId, fact(input), context),
      beginOf(period),
    );
  }

  @Post(':seriesId/corrections')
  @Changes('Correct what was misrecorded')
  correct(
    @Param('seriesId', NamePipe) seriesId: string,
    @Body() input: CorrectOutcomeInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'outcome', seriesId, input, CorrectOutcome);
  }
}
