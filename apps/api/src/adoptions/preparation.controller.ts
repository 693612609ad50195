import { Body, Controller, Param, Post } from '@nestjs/common';
import { AssessFeasibility, BudgetAdoption, IssueAdoptionInstrument, SignAgreement } from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { Changes } from '../http/routes.js';
import {
  AssessFeasibilityInput,
  BudgetAdoptionInput,
  IssueInstrumentInput,
  SignAgreementInput,
} from './preparation.dto.js';
import { adopter } from './parties.js';

@Controller('adoptions')
export class AdoptionPreparationController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':id/feasibility')
  @Changes('Record whether the program was found to fit')
  assess(
    @Param('id', IdPipe) id: string,
    @Body() input: AssessFeasibilityInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'adoption', id, input, AssessFeasibility, adopter);
  }

  @Post(':id/agreements')
  @Changes('Record an agreement that adopter and origin signed')
  sign(@Param('id', IdPipe) id: string, @Body() input: SignAgreementInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'adoption', id, input, SignAgreement);
  }

  @Post(':id/instruments')
  @Changes('Record a legal instrument of the adopter for it')
  issue(@Param('id', IdPipe) id: string, @Body() input: IssueInstrumentInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'adoption', id, input, IssueAdoptionInstrument, adopter);
  }

  @Post(':id/budgets')
  @Changes('Record where it stands in a budget')
  budget(@Param('id', IdPipe) id: string, @Body() input: BudgetAdoptionInput, @Asked() asked: AskedCommand) {
    return this.edge.changeBy(asked, 'adoption', id, input, BudgetAdoption, adopter);
  }
}
