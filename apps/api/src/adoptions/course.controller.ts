import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  DiscontinueAdoption,
  EvaluateTrial,
  ResumeAdoption,
  ScaleAdoption,
  StartTrial,
  SupersedeAdoption,
  SuspendAdoption,
  WithdrawAdoption,
} from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { Changes } from '../http/routes.js';
import {
  DiscontinueAdoptionInput,
  EvaluateTrialInput,
  ResumeAdoptionInput,
  ScaleAdoptionInput,
  StartTrialInput,
  SupersedeAdoptionInput,
  SuspendAdoptionInput,
  WithdrawAdoptionInput,
} from './course.dto.js';
import { adopter } from './parties.js';

@Controller('adoptions')
export class AdoptionCourseController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':id/trials')
  @Changes('Record that a trial started')
  startTrial(@Param('id', IdPipe) id: string, @Body() input: StartTrialInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'adoption', id, input, StartTrial, adopter);
  }

  @Post(':id/trial-evaluation')
  @Changes('Record what the trial showed')
  evaluateTrial(
    @Param('id', IdPipe) id: string,
    @Body() input: EvaluateTrialInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, EvaluateTrial, adopter);
  }

  @Post(':id/scaling')
  @Changes('Record that it grew')
  scale(@Param('id', IdPipe) id: string, @Body() input: ScaleAdoptionInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'adoption', id, input, ScaleAdoption, adopter);
  }

  @Post(':id/suspension')
  @Changes('Record that it rests')
  suspend(
    @Param('id', IdPipe) id: string,
    @Body() input: SuspendAdoptionInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, SuspendAdoption, adopter);
  }

  @Post(':id/resumption')
  @Changes('Record that it goes on')
  resume(@Param('id', IdPipe) id: string, @Body() input: ResumeAdoptionInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'adoption', id, input, ResumeAdoption, adopter);
  }

  @Post(':id/withdrawal')
  @Changes('Record that it was given up before it was put into practice')
  withdraw(
    @Param('id', IdPipe) id: string,
    @Body() input: WithdrawAdoptionInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, WithdrawAdoption, adopter);
  }

  @Post(':id/discontinuation')
  @Changes('Record that it ended after it was put into practice')
  discontinue(
    @Param('id', IdPipe) id: string,
    @Body() input: DiscontinueAdoptionInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, DiscontinueAdoption, adopter);
  }

  @Post(':id/supersession')
  @Changes('Record that another attempt took its place')
  supersede(
    @Param('id', IdPipe) id: string,
    @Body() input: SupersedeAdoptionInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, SupersedeAdoption, adopter);
  }
}
