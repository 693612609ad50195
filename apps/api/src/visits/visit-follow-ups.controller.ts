import { Body, Controller, Param, Post } from '@nestjs/common';
import { CompleteFollowUp, FileTripReport, PlanFollowUp } from '#commands';
import { Asked, newIdOf, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { Changes } from '../http/routes.js';
import { changeAsSide } from './change-as-side.js';
import { CompleteFollowUpInput, FileTripReportInput, PlanFollowUpInput } from './visit-follow-ups.dto.js';

/** What comes after a visit: the guests' report, and what both sides have promised to do. */
@Controller('visits')
export class VisitFollowUpsController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':id/trip-reports')
  @Changes('File the trip report of the guests')
  fileReport(
    @Param('id', IdPipe) id: string,
    @Body() input: FileTripReportInput,
    @Asked() asked: AskedCommand,
  ) {
    return changeAsSide(this.edge, asked, id, input, FileTripReport);
  }

  @Post(':id/follow-ups')
  @Changes('Plan a follow-up with its office and its due date')
  planFollowUp(
    @Param('id', IdPipe) id: string,
    @Body() input: PlanFollowUpInput,
    @Asked() asked: AskedCommand,
  ) {
    return changeAsSide(this.edge, asked, id, input, PlanFollowUp, { followUpId: newIdOf(asked) });
  }

  @Post(':id/follow-ups/:followUp/done')
  @Changes('Record that a follow-up was done, and what came of it')
  completeFollowUp(
    @Param('id', IdPipe) id: string,
    @Param('followUp', IdPipe) followUpId: string,
    @Body() input: CompleteFollowUpInput,
    @Asked() asked: AskedCommand,
  ) {
    return changeAsSide(this.edge, asked, id, input, CompleteFollowUp, { followUpId });
  }
}
