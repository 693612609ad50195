import { Body, Controller, Param, Post } from '@nestjs/common';
import { can, type Actor } from '#access';
import { DeclareMethodBreak, PublishOutcome, ReturnOutcome, VerifyOutcome } from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { NamePipe } from '../http/name.pipe.js';
import { Changes } from '../http/routes.js';
import { forbidden } from '../problems/forbidden.js';
import {
  DeclareMethodBreakInput,
  PublishOutcomeInput,
  ReturnOutcomeInput,
  VerifyOutcomeInput,
} from './outcome-reviews.dto.js';

/** Reviewing is for verifiers of the municipality alone; the decider sees to it that none reviews the own entry. */
function verifiers(parties: readonly string[], user: Actor): readonly string[] {
  const own = parties.filter((municipality) => can(user, 'verify', { municipality }));
  if (own.length === 0) throw forbidden(parties);
  return own;
}

@Controller('outcomes')
export class OutcomeReviewsController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':seriesId/verifications')
  @Changes('Verify an observation that someone else recorded')
  verify(
    @Param('seriesId', NamePipe) seriesId: string,
    @Body() input: VerifyOutcomeInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'outcome', seriesId, input, VerifyOutcome, verifiers);
  }

  @Post(':seriesId/returns')
  @Changes('Return an observation to who recorded it')
  giveBack(
    @Param('seriesId', NamePipe) seriesId: string,
    @Body() input: ReturnOutcomeInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'outcome', seriesId, input, ReturnOutcome, verifiers);
  }

  @Post(':seriesId/publications')
  @Changes('Publish a verified observation')
  publish(
    @Param('seriesId', NamePipe) seriesId: string,
    @Body() input: PublishOutcomeInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'outcome', seriesId, input, PublishOutcome, verifiers);
  }

  @Post(':seriesId/method-breaks')
  @Changes('Declare from which period on the figures come about in another way')
  breakMethod(
    @Param('seriesId', NamePipe) seriesId: string,
    @Body() input: DeclareMethodBreakInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'outcome', seriesId, input, DeclareMethodBreak);
  }
}
