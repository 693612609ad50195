import { Body, Controller, Param, Post } from '@nestjs/common';
import { AttestVisit, DisputeVisit, ReconcileVisit } from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { Changes } from '../http/routes.js';
import { changeAsSide } from './change-as-side.js';
import { AttestVisitInput, DisputeVisitInput, ReconcileVisitInput } from './visit-attestations.dto.js';

/** What each side says of a visit that was held, for itself alone. */
@Controller('visits')
export class VisitAttestationsController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':id/attestations')
  @Changes('Attest a held visit as the side that the account is on: its days, its place, how many came')
  attest(@Param('id', IdPipe) id: string, @Body() input: AttestVisitInput, @Asked() asked: AskedCommand) {
    return changeAsSide(this.edge, asked, id, input, AttestVisit);
  }

  @Post(':id/disputes')
  @Changes('Say, as one side, what is wrong in what is recorded of a visit')
  dispute(@Param('id', IdPipe) id: string, @Body() input: DisputeVisitInput, @Asked() asked: AskedCommand) {
    return changeAsSide(this.edge, asked, id, input, DisputeVisit);
  }

  @Post(':id/reconciliation')
  @Changes('Say, as one side, which values hold; when the other side says the same, the visit is reconciled')
  reconcile(
    @Param('id', IdPipe) id: string,
    @Body() input: ReconcileVisitInput,
    @Asked() asked: AskedCommand,
  ) {
    return changeAsSide(this.edge, asked, id, input, ReconcileVisit);
  }
}
