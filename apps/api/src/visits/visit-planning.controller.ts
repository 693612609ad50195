import { Body, Controller, Param, Post } from '@nestjs/common';
import { CancelVisit, InviteGuests, PlanVisitAgain, RescheduleVisit, SubstituteGuest } from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { Changes } from '../http/routes.js';
import { changeAsSide } from './change-as-side.js';
import {
  CancelVisitInput,
  InviteGuestsInput,
  PlanVisitAgainInput,
  RescheduleVisitInput,
  SubstituteGuestInput,
} from './visit-planning.dto.js';

/** What becomes of a plan before the visit is held. */
@Controller('visits')
export class VisitPlanningController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':id/invitations')
  @Changes('Record the letter by which the host invited the guests')
  invite(@Param('id', IdPipe) id: string, @Body() input: InviteGuestsInput, @Asked() asked: AskedCommand) {
    return changeAsSide(this.edge, asked, id, input, InviteGuests);
  }

  @Post(':id/rescheduling')
  @Changes('Move a planned visit to other days')
  reschedule(
    @Param('id', IdPipe) id: string,
    @Body() input: RescheduleVisitInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'visit', id, input, RescheduleVisit);
  }

  @Post(':id/cancellation')
  @Changes('Cancel a visit that was not held')
  cancel(@Param('id', IdPipe) id: string, @Body() input: CancelVisitInput, @Asked() asked: AskedCommand) {
    return changeAsSide(this.edge, asked, id, input, CancelVisit);
  }

  @Post(':id/renewed-plan')
  @Changes('Plan a cancelled visit again')
  planAgain(
    @Param('id', IdPipe) id: string,
    @Body() input: PlanVisitAgainInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'visit', id, input, PlanVisitAgain);
  }

  @Post(':id/guest-substitutions')
  @Changes('Record who came in place of a member of the delegation')
  substituteGuest(
    @Param('id', IdPipe) id: string,
    @Body() input: SubstituteGuestInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'visit', id, input, SubstituteGuest);
  }
}
