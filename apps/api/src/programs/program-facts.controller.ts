import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  AddProgramAlias,
  AdoptProgramIndicator,
  AssignProgramAgency,
  DropProgramIndicator,
  RecordProgramBudget,
  RenameProgram,
  ReviseProgram,
} from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { Changes } from '../http/routes.js';
import {
  AddProgramAliasInput,
  AdoptProgramIndicatorInput,
  AssignProgramAgencyInput,
  DropProgramIndicatorInput,
  RecordProgramBudgetInput,
  RenameProgramInput,
  ReviseProgramInput,
} from './program-facts.dto.js';

/** What a program is called, about, measured by and paid from. */
@Controller('programs')
export class ProgramFactsController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':id/budget-references')
  @Changes('Record where its money stands in a budget')
  recordBudget(
    @Param('id', IdPipe) id: string,
    @Body() input: RecordProgramBudgetInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, RecordProgramBudget);
  }

  @Post(':id/agency')
  @Changes('Assign or change the responsible agency')
  assignAgency(
    @Param('id', IdPipe) id: string,
    @Body() input: AssignProgramAgencyInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, AssignProgramAgency);
  }

  @Post(':id/revision')
  @Changes('Record that its sector, its summary or its being digital changed')
  revise(@Param('id', IdPipe) id: string, @Body() input: ReviseProgramInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'program', id, input, ReviseProgram);
  }

  @Post(':id/name')
  @Changes('Rename a program; its former name is still found')
  rename(@Param('id', IdPipe) id: string, @Body() input: RenameProgramInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'program', id, input, RenameProgram);
  }

  @Post(':id/aliases')
  @Changes('Add another name it goes by')
  addAlias(
    @Param('id', IdPipe) id: string,
    @Body() input: AddProgramAliasInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, AddProgramAlias);
  }

  @Post(':id/indicators')
  @Changes('Adopt an indicator')
  adoptIndicator(
    @Param('id', IdPipe) id: string,
    @Body() input: AdoptProgramIndicatorInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, AdoptProgramIndicator);
  }

  @Post(':id/dropped-indicators')
  @Changes('Drop an indicator, with the reason')
  dropIndicator(
    @Param('id', IdPipe) id: string,
    @Body() input: DropProgramIndicatorInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, DropProgramIndicator);
  }
}
