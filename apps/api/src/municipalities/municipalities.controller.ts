import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RecordPopulation, RegisterMunicipality } from '#commands';
import { GetMunicipality, ListMunicipalities } from '#read-models';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { found } from '../http/found.js';
import { NamePipe } from '../http/name.pipe.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers, Changes, Records } from '../http/routes.js';
import { fact } from '../input/plain.js';
import { MunicipalityQuery, RecordInput } from '../input/queries.dto.js';
import { RecordPopulationInput, RegisterMunicipalityInput } from './municipalities.dto.js';

@Controller('municipalities')
export class MunicipalitiesController {
  constructor(
    private readonly edge: CommandEdge,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Answers('MunicipalityList', 'Municipalities in the order of their codes')
  list(@Query() query: MunicipalityQuery) {
    return this.queries.execute(new ListMunicipalities(filterOf(query), readOf(query)));
  }

  @Get(':code')
  @Answers('MunicipalityCard', 'One municipality with its populations')
  async get(@Param('code', NamePipe) code: string, @Query() query: RecordInput) {
    return found('municipality', code, await this.queries.execute(new GetMunicipality(code, readOf(query))));
  }

  @Post()
  @Records('Register a municipality')
  register(@Body() input: RegisterMunicipalityInput, @Asked() asked: AskedCommand) {
    return this.edge.record(
      asked,
      [],
      input,
      (context) => new RegisterMunicipality(input.code, fact(input), context),
    );
  }

  @Post(':code/population')
  @Changes('Record the population of a year')
  recordPopulation(
    @Param('code', NamePipe) code: string,
    @Body() input: RecordPopulationInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'municipality', code, input, RecordPopulation);
  }
}
