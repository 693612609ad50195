import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetAdoptionCurve, GetAdoptionFunnel, GetDiffusionGraph, GetStageDurations } from '#read-models';
import { CLOCK, type Clock } from '../http/clock.js';
import { found } from '../http/found.js';
import { IdPipe } from '../http/id.pipe.js';
import { readOf } from '../http/read-options.js';
import { Answers } from '../http/routes.js';
import { askedDay } from './asked-day.js';
import { comparedGroups, refuseBackwards } from './asked-steps.js';
import { CurveQuery, DurationQuery, FunnelQuery, GraphQuery, type AttemptsQuery } from './insight.dto.js';

@Controller()
export class InsightController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('adoption-funnel')
  @Answers('AdoptionFunnel', 'How far attempts came, from a visit to their growing, and where they ended')
  funnel(@Query() query: FunnelQuery) {
    const request = { ...this.attempts(query), days: query.days };
    return this.queries.execute(new GetAdoptionFunnel(request, readOf(query)));
  }

  @Get('stage-durations')
  @Answers('StageDurations', 'How long attempts take from one step to another, with what is still on its way')
  durations(@Query() query: DurationQuery) {
    refuseBackwards(query);
    const { from, to, by } = query;
    const request = { ...this.attempts(query), from, to, by, compared: comparedGroups(query) };
    return this.queries.execute(new GetStageDurations(request, readOf(query)));
  }

  @Get('diffusion-graph')
  @Answers('DiffusionGraph', 'Who learns from whom, as of a day')
  graph(@Query() query: GraphQuery) {
    const request = { ...this.attempts(query), step: query.step };
    return this.queries.execute(new GetDiffusionGraph(request, readOf(query)));
  }

  @Get('programs/:id/adoption-curve')
  @Answers('ProgramAdoptionCurve', 'How a program spread: adopters and hazard by period, and the Bass model')
  async curve(@Param('id', IdPipe) program: string, @Query() query: CurveQuery) {
    const { step, period, level } = query;
    const request = { program, step, period, level, on: askedDay(query.on, this.clock()) };
    return found(
      'program',
      program,
      await this.queries.execute(new GetAdoptionCurve(request, readOf(query))),
    );
  }

  private attempts({ origin, adopter, program, sector, level, on }: AttemptsQuery) {
    return {
      origin,
      adopter,
      program: program?.toLowerCase(),
      sector,
      level,
      on: askedDay(on, this.clock()),
    };
  }
}
