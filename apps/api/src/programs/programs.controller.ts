import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ChangeProgramStage, LaunchProgram, RecordLegalBasis } from '#commands';
import { GetProgram, ListPrograms } from '#read-models';
import { Asked, newIdOf, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { found } from '../http/found.js';
import { IdPipe } from '../http/id.pipe.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers, Changes, Records } from '../http/routes.js';
import { fact } from '../input/plain.js';
import { ProgramQuery, RecordInput } from '../input/queries.dto.js';
import { ChangeProgramStageInput, LaunchProgramInput, RecordLegalBasisInput } from './programs.dto.js';

@Controller('programs')
export class ProgramsController {
  constructor(
    private readonly edge: CommandEdge,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Answers('ProgramList', 'Programs by municipality and name')
  list(@Query() query: ProgramQuery) {
    return this.queries.execute(new ListPrograms(filterOf(query), readOf(query)));
  }

  @Get(':id')
  @Answers('ProgramEntry', 'One program with its legal bases and stages')
  async get(@Param('id', IdPipe) id: string, @Query() query: RecordInput) {
    return found('program', id, await this.queries.execute(new GetProgram(id, readOf(query))));
  }

  @Post()
  @Records('Launch a program')
  launch(@Body() input: LaunchProgramInput, @Asked() asked: AskedCommand) {
    const programId = newIdOf(asked);
    return this.edge.record(
      asked,
      [input.municipality],
      input,
      (context) => new LaunchProgram(programId, { ...fact(input), programId }, context),
    );
  }

  @Post(':id/stage')
  @Changes('Change the stage of a program')
  changeStage(
    @Param('id', IdPipe) id: string,
    @Body() input: ChangeProgramStageInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, ChangeProgramStage);
  }

  @Post(':id/legal-basis')
  @Changes('Record a legal basis of a program')
  recordLegalBasis(
    @Param('id', IdPipe) id: string,
    @Body() input: RecordLegalBasisInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, RecordLegalBasis);
  }
}
