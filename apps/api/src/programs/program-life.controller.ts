import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ConfirmProgramAlive,
  DeriveProgram,
  DiscontinueProgram,
  MergeProgram,
  ResumeProgram,
  SupersedeProgram,
  SuspendProgram,
} from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { Changes } from '../http/routes.js';
import {
  ConfirmProgramAliveInput,
  DeriveProgramInput,
  DiscontinueProgramInput,
  MergeProgramInput,
  ResumeProgramInput,
  SupersedeProgramInput,
  SuspendProgramInput,
} from './program-life.dto.js';

/** How a program pauses, goes on, ends, and where it comes from. */
@Controller('programs')
export class ProgramLifeController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':id/suspension')
  @Changes('Suspend a program')
  suspend(@Param('id', IdPipe) id: string, @Body() input: SuspendProgramInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'program', id, input, SuspendProgram);
  }

  @Post(':id/resumption')
  @Changes('Resume a suspended program')
  resume(@Param('id', IdPipe) id: string, @Body() input: ResumeProgramInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'program', id, input, ResumeProgram);
  }

  @Post(':id/discontinuation')
  @Changes('Record that it was discontinued, and why')
  discontinue(
    @Param('id', IdPipe) id: string,
    @Body() input: DiscontinueProgramInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, DiscontinueProgram);
  }

  @Post(':id/successor')
  @Changes('Record which program took its place')
  supersede(
    @Param('id', IdPipe) id: string,
    @Body() input: SupersedeProgramInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, SupersedeProgram);
  }

  @Post(':id/merger')
  @Changes('Close a duplicate record and point to the one that is kept')
  merge(@Param('id', IdPipe) id: string, @Body() input: MergeProgramInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'program', id, input, MergeProgram);
  }

  @Post(':id/lineage')
  @Changes('Record which program of another municipality it comes from')
  derive(@Param('id', IdPipe) id: string, @Body() input: DeriveProgramInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'program', id, input, DeriveProgram);
  }

  @Post(':id/alive-confirmations')
  @Changes('Confirm for a year that it is still alive')
  confirmAlive(
    @Param('id', IdPipe) id: string,
    @Body() input: ConfirmProgramAliveInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'program', id, input, ConfirmProgramAlive);
  }
}
