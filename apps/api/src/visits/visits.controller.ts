import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ConfirmHost,
  HoldVisit,
  PlanVisit,
  RecordStatement,
  StudyTopic,
  SubstituteHost,
  VisitSite,
} from '#commands';
import { GetVisit, ListVisits } from '#read-models';
import { Asked, newIdOf, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { found } from '../http/found.js';
import { IdPipe } from '../http/id.pipe.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers, Changes, Records } from '../http/routes.js';
import { fact } from '../input/plain.js';
import { RecordInput, VisitQuery } from '../input/queries.dto.js';
import {
  ConfirmHostInput,
  HoldVisitInput,
  PlanVisitInput,
  RecordStatementInput,
  StudyTopicInput,
  SubstituteHostInput,
  VisitSiteInput,
} from './visits.dto.js';

@Controller('visits')
export class VisitsController {
  constructor(
    private readonly edge: CommandEdge,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Answers('VisitList', 'Visits, the latest first')
  list(@Query() query: VisitQuery) {
    return this.queries.execute(new ListVisits(filterOf(query), readOf(query)));
  }

  @Get(':id')
  @Answers('VisitEntry', 'One visit with its topics, sites and statements')
  async get(@Param('id', IdPipe) id: string, @Query() query: RecordInput) {
    return found('visit', id, await this.queries.execute(new GetVisit(id, readOf(query))));
  }

  @Post()
  @Records('Plan a visit')
  plan(@Body() input: PlanVisitInput, @Asked() asked: AskedCommand) {
    const visitId = newIdOf(asked);
    return this.edge.record(
      asked,
      [input.guest, input.host],
      input,
      (context) => new PlanVisit(visitId, { ...fact(input), visitId }, context),
    );
  }

  @Post(':id/host-substitution')
  @Changes('Record who received the guests in place of the expected host')
  substituteHost(
    @Param('id', IdPipe) id: string,
    @Body() input: SubstituteHostInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'visit', id, input, SubstituteHost);
  }

  @Post(':id/held')
  @Changes('Record that a visit was held')
  hold(@Param('id', IdPipe) id: string, @Body() input: HoldVisitInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'visit', id, input, HoldVisit);
  }

  @Post(':id/topics')
  @Changes('Record a topic that was studied')
  studyTopic(@Param('id', IdPipe) id: string, @Body() input: StudyTopicInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'visit', id, input, StudyTopic);
  }

  @Post(':id/sites')
  @Changes('Record a site that was visited, or announced to be')
  visitSite(@Param('id', IdPipe) id: string, @Body() input: VisitSiteInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'visit', id, input, VisitSite);
  }

  @Post(':id/statements')
  @Changes('Record what someone in a public role said')
  recordStatement(
    @Param('id', IdPipe) id: string,
    @Body() input: RecordStatementInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'visit', id, input, RecordStatement);
  }

  @Post(':id/host-confirmation')
  @Changes('Confirm a held visit as its host')
  async confirmHost(
    @Param('id', IdPipe) id: string,
    @Body() input: ConfirmHostInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'visit', id, input, ConfirmHost, () => [input.municipality]);
  }
}
