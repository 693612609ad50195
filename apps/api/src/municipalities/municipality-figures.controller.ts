import { Body, Controller, Param, Post } from '@nestjs/common';
import { HoldOffice, LeaveOffice, RecordArea, RecordHouseholds } from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { NamePipe } from '../http/name.pipe.js';
import { Changes } from '../http/routes.js';
import { RecordAreaInput, RecordHouseholdsInput } from './denominators.dto.js';
import { HoldOfficeInput, LeaveOfficeInput } from './offices.dto.js';

/** What a municipality says of itself from year to year: its size and who holds its offices. */
@Controller('municipalities')
export class MunicipalityFiguresController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':code/households')
  @Changes('Record the households of a year')
  recordHouseholds(
    @Param('code', NamePipe) code: string,
    @Body() input: RecordHouseholdsInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'municipality', code, input, RecordHouseholds);
  }

  @Post(':code/area')
  @Changes('Record the area in a year')
  recordArea(
    @Param('code', NamePipe) code: string,
    @Body() input: RecordAreaInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'municipality', code, input, RecordArea);
  }

  @Post(':code/office-holders')
  @Changes('Record who holds an office, from when and in which capacity')
  holdOffice(
    @Param('code', NamePipe) code: string,
    @Body() input: HoldOfficeInput,
    @Asked() asked: AskedCommand,
  ) {
    const since = { ...input, effectiveFrom: input.effectiveFrom ?? input.from };
    return this.edge.changeBy(asked, 'municipality', code, since, HoldOffice);
  }

  @Post(':code/office-departures')
  @Changes('Record that an office was left')
  leaveOffice(
    @Param('code', NamePipe) code: string,
    @Body() input: LeaveOfficeInput,
    @Asked() asked: AskedCommand,
  ) {
    const since = { ...input, effectiveFrom: input.effectiveFrom ?? input.on };
    return this.edge.changeBy(asked, 'municipality', code, since, LeaveOffice);
  }
}
