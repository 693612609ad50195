import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ClaimAttribution, DecideAdoption, ImplementAdoption, IntendAdoption } from '#commands';
import { GetAdoption, GetAdoptionHistory, ListAdoptions } from '#read-models';
import { Asked, newIdOf, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { found } from '../http/found.js';
import { IdPipe } from '../http/id.pipe.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers, Changes, Records } from '../http/routes.js';
import { fact } from '../input/plain.js';
import { AdoptionQuery, HistoryQuery, RecordInput } from '../input/queries.dto.js';
import {
  ClaimAttributionInput,
  DecideAdoptionInput,
  ImplementAdoptionInput,
  IntendAdoptionInput,
} from './adoptions.dto.js';
import { adopter, speaksAs } from './parties.js';

@Controller('adoptions')
export class AdoptionsController {
  constructor(
    private readonly edge: CommandEdge,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Answers('AdoptionList', 'Adoptions, the latest intent first')
  list(@Query() query: AdoptionQuery) {
    return this.queries.execute(new ListAdoptions(filterOf(query), readOf(query)));
  }

  @Get(':id')
  @Answers('AdoptionEntry', 'One adoption as it stands')
  async get(@Param('id', IdPipe) id: string, @Query() query: RecordInput) {
    return found('adoption', id, await this.queries.execute(new GetAdoption(id, readOf(query))));
  }

  @Get(':id/history')
  @Answers('AdoptionHistory', 'Its events, as of a recorded day, an effective day, or both')
  async history(@Param('id', IdPipe) id: string, @Query() query: HistoryQuery) {
    const { knownAt, effectiveAt } = query;
    const asked = new GetAdoptionHistory(id, { knownAt, effectiveAt }, readOf(query));
    return found('adoption', id, await this.queries.execute(asked));
  }

  @Post()
  @Records('Record the intent to adopt a program')
  intend(@Body() input: IntendAdoptionInput, @Asked() asked: AskedCommand) {
    const adoptionId = newIdOf(asked);
    return this.edge.record(
      asked,
      [input.adopter],
      input,
      (context) => new IntendAdoption(adoptionId, { ...fact(input), adoptionId }, context),
    );
  }

  @Post(':id/decision')
  @Changes('Record what was decided')
  decide(@Param('id', IdPipe) id: string, @Body() input: DecideAdoptionInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'adoption', id, input, DecideAdoption, adopter);
  }

  @Post(':id/implementation')
  @Changes('Record that it was put into practice')
  implement(
    @Param('id', IdPipe) id: string,
    @Body() input: ImplementAdoptionInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, ImplementAdoption, adopter);
  }

  @Post(':id/attribution-claims')
  @Changes('Record who says that it comes from its origin, and on what basis')
  claimAttribution(
    @Param('id', IdPipe) id: string,
    @Body() input: ClaimAttributionInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, ClaimAttribution, speaksAs(input.claimant));
  }
}
