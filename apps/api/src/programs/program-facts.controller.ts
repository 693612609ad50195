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
import { fact } from '../input/plain.js';
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
    return this.edge.change(
      asked,
      'program',
      id,
      input,
      (context) => new RecordProgramBudget(id, fact(input), context),
    );
  }

  @Post(':id/agency')
  @Changes('Assign or change the responsible agency')
  assignAgency(
    @Param('id', IdPipe) id: string,
    @Body() input: AssignProgramAgencyInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.change(
      asked,
      'program',
      id,
      input,
      (context) => new AssignProgramAgency(id, fact(input), context),
    );
  }

  @Post(':id/revision')
  @Changes('Record that its sector, its summary or its being digital changed')
  revise(@Param('id', IdPipe) id: string, @Body() input: ReviseProgramInput, @Asked() asked: AskedCommand) {
    return this.edge.change(
      asked,
      'program',
      id,
      input,
      (context) => new ReviseProgram(id, fact(input), context),
    );
  }

  @Post(':id/name')
  @Changes('Rename a program; its former name is still found')
  rename(@Param('id', IdPipe) id: string, @Body() input: RenameProgramInput, @Asked() asked: AskedCommand) {
    return this.edge.change(
      asked,
      'program',
      id,
      input,
      (context) => new RenameProgram(id, fact(input), context),
    );
  }

  @Post(':id/aliases')
  @Changes('Add another name it goes by')
  addAlias(
    @Param('id', IdPipe) id: string,
    @Body() input: AddProgramAliasInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.change(
      asked,
      'program',
      id,
      input,
      (context) => new AddProgramAlias(id, fact(input), context),
    );
  }

  @Post(':id/indicators')
  @Changes('Adopt an indicator')
  adoptIndicator(
    @Param('id', IdPipe) id: string,
    @Body() input: AdoptProgramIndicatorInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.change(
      asked,
      'program',
      id,
      input,
      (context) => new AdoptProgramIndicator(id, fact(input), context),
    );
  }

  @Post(':id/dropped-indicators')
  @Changes('Drop an indicator, with the reason')
  dropIndicator(
    @Param('id', IdPipe) id: string,
    @Body() input: DropProgramIndicatorInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.change(
      asked,
      'program',
      id,
      input,
      (context) => new DropProgramIndicator(id, fact(input), context),
    );
  }
}
