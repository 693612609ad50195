import { Body, Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiDefaultResponse,
  ApiOkResponse,
  ApiOperation,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LinkEvidence, Lookup } from '#commands';
import { GetEvidence, ListEvidence } from '#read-models';
import { ProblemAnswer } from '../http/answer.dto.js';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { found } from '../http/found.js';
import { filterOf, readOf } from '../http/read-options.js';
import { Answers, Changes, Records } from '../http/routes.js';
import { RecordInput } from '../input/queries.dto.js';
import { EvidenceDesk } from './evidence-desk.js';
import { EvidenceAnswer, EvidenceQuery, FileEvidenceInput, LinkEvidenceInput } from './evidence.dto.js';
import { fileNameOf } from './file-name.js';
import { bytesOf } from './receive-bytes.js';
import { Sha256Pipe } from './sha256.pipe.js';

@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly desk: EvidenceDesk,
    private readonly edge: CommandEdge,
    private readonly lookup: Lookup,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Answers('EvidenceList', 'Evidence, the latest filed first')
  list(@Query() query: EvidenceQuery) {
    return this.queries.execute(new ListEvidence(filterOf(query), readOf(query)));
  }

  @Get(':sha256')
  @Answers('EvidenceEntry', 'One file: what it is, where it was found, what it proves')
  async get(@Param('sha256', Sha256Pipe) sha256: string, @Query() query: RecordInput) {
    return found('evidence', sha256, await this.queries.execute(new GetEvidence(sha256, readOf(query))));
  }

  /** Whatever it is, a browser saves it and shows nothing of it under our name. */
  @Get(':sha256/content')
  @ApiOperation({ summary: 'The file itself, verified, to be saved and never shown' })
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiDefaultResponse({ description: 'problem details (RFC 9457)', type: ProblemAnswer })
  async content(
    @Param('sha256', Sha256Pipe) sha256: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { filed, bytes } = await this.desk.open(sha256);
    void reply.headers({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    return new StreamableFile(bytes, {
      type: filed.mediaType,
      length: filed.bytes,
      disposition: `attachment; filename="${fileNameOf(filed.title, filed.mediaType)}"`,
    });
  }

  @Post()
  @ApiCreatedResponse({ type: EvidenceAnswer })
  @Records('File evidence: the body is the file, of at most 50 MB')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  async file(
    @Query() input: FileEvidenceInput,
    @Asked() asked: AskedCommand,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceAnswer> {
    try {
      return await this.desk.file(asked, input, bytesOf(request));
    } catch (error) {
      // What has not come yet is not waited for: the connection ends with the answer.
      if (!request.raw.complete) void reply.header('connection', 'close');
      throw error;
    }
  }

  /** Who may speak for the thing says what proves it; the file may be of another municipality. */
  @Post(':sha256/links')
  @Changes('Say what it proves of a thing or of one of its events')
  async link(
    @Param('sha256', Sha256Pipe) sha256: string,
    @Body() input: LinkEvidenceInput,
    @Asked() asked: AskedCommand,
  ) {
    const parties = await this.lookup.partiesOf(input.category, input.id);
    return this.edge.changeBy(asked, 'evidence', sha256, input, LinkEvidence, (filing) => parties ?? filing);
  }
}
