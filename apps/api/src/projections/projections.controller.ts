import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EventLog } from '#event-log';
import { deadLetters, readSideHealth } from '#read-models';
import type { ReadStore } from '#read-store';
import { ProblemAnswer } from '../http/answer.dto.js';
import { CLOCK, type Clock } from '../http/clock.js';
import { EVENT_LOG, READ_STORE } from '../http/tokens.js';
import type { SignedInRequest } from '../session/request-user.js';
import { refuseUnless } from './operators.js';
import { projectionOf } from './projection-answer.js';
import { ProjectionsAnswer } from './projections.dto.js';

/** The read models, for administrators and auditors. */
@Controller('projections')
@ApiDefaultResponse({ type: ProblemAnswer })
export class ProjectionsController {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(READ_STORE) private readonly store: ReadStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How far every read model is, and what halts it' })
  @ApiOkResponse({ type: ProjectionsAnswer })
  async list(@Req() { user }: SignedInRequest): Promise<ProjectionsAnswer> {
    refuseUnless(user, 'oversee');
    const { log, store } = this;
    // A log that does not answer must not hide the read models: they are what is left to look at.
    const { head, databaseTrouble, readModels } = await readSideHealth({ log, store }, this.clock());
    if (databaseTrouble !== null) throw databaseTrouble;
    const open = await deadLetters(store, { open: true });
    return {
      head: head === undefined || head === null ? null : String(head),
      items: readModels.map((readModel) => projectionOf(readModel, open)),
    };
  }
}
