import { Body, Controller, Param, Post } from '@nestjs/common';
import { DisputeAttribution, ResolveAttributionDispute } from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { Changes } from '../http/routes.js';
import { DisputeAttributionInput, ResolveDisputeInput } from './disputes.dto.js';
import { speaksAs, verifiers } from './parties.js';

@Controller('adoptions')
export class AttributionDisputesController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':id/attribution-disputes')
  @Changes('Record that a party disputes an attribution')
  dispute(
    @Param('id', IdPipe) id: string,
    @Body() input: DisputeAttributionInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, DisputeAttribution, speaksAs(input.party));
  }

  @Post(':id/attribution-dispute-resolutions')
  @Changes('Record whether a disputed attribution stands')
  resolve(@Param('id', IdPipe) id: string, @Body() input: ResolveDisputeInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'adoption', id, input, ResolveAttributionDispute, verifiers);
  }
}
