import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListCorrections } from '#read-models';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers } from '../http/routes.js';
import { CorrectionQuery } from '../input/queries.dto.js';

@Controller('corrections')
export class CorrectionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Answers('CorrectionLedger', 'What was corrected, retracted and doubted, the most recently recorded first')
  list(@Query() query: CorrectionQuery) {
    const { open, ...filter } = filterOf(query);
    const asked = { ...filter, ...(open !== undefined && { open: open === 'true' }) };
    return this.queries.execute(new ListCorrections(asked, readOf(query)));
  }
}
