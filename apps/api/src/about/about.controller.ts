import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ListMunicipalities } from '#read-models';
import { ProblemAnswer } from '../http/answer.dto.js';
import { AboutAnswer } from './about.dto.js';
import { attributions } from './attributions.js';
import { version } from './version.js';

@Controller('about')
export class AboutController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Version, edition of the code list, and whose data this is' })
  @ApiOkResponse({ type: AboutAnswer })
  @ApiDefaultResponse({ type: ProblemAnswer })
  async about(): Promise<AboutAnswer> {
    const { items } = await this.queries.execute(new ListMunicipalities({ limit: 1 }, {}));
    return { version, codeList: items[0]?.codeList ?? null, attributions: [...attributions] };
  }
}
