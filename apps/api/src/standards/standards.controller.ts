import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { registryCodec } from '#commands';
import type { EventLog } from '#event-log';
import { factsOfLog, NothingToWrite, standards, wrongSubject, type Standard } from '#exchange';
import { ProblemAnswer } from '../http/answer.dto.js';
import { CLOCK, type Clock } from '../http/clock.js';
import { EVENT_LOG } from '../http/tokens.js';
import { InputRefused } from '../problems/field-problem.js';
import { HttpProblem, notFound } from '../problems/http-problem.js';
import { problem } from '../problems/problem.js';
import { StandardQuery, StandardsAnswer } from './standards.dto.js';

const names = standards.map(({ name }) => name);

function standardOf(name: string): Standard {
  const found = standards.find((it) => it.name === name);
  if (found) return found;
  const message = {
    id: `yang ada: ${names.join(', ')}`,
    en: `there are: ${names.join(', ')}`,
  };
  throw new HttpProblem(problem(404, 'standard_unknown', 'No such standard', message, { allowed: names }));
}

/** Takes the first piece, so that a refusal can still be told as one. */
async function begun(
  pieces: AsyncIterable<string>,
  subject: string | undefined,
): Promise<AsyncGenerator<string>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next().catch((error: unknown) => {
    throw error instanceof NothingToWrite ? notFound('subject', subject ?? '') : error;
  });
  return (async function* () {
    try {
      for (let next = first; !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
}

/** What the registry holds, as other systems expect it. */
@Controller('standards')
export class StandardsController {
  private readonly codec = registryCodec();

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The standards in which the registry can be written' })
  @ApiOkResponse({ type: StandardsAnswer })
  @ApiDefaultResponse({ type: ProblemAnswer })
  list(): StandardsAnswer {
    return {
      standards: standards.map(({ name, label, version, specification, mediaType, about }) => ({
        ...{ name, label, version, specification, mediaType, about },
      })),
    };
  }

  @Get(':standard')
  @ApiOperation({ summary: 'The registry, or one thing of it, written in a standard' })
  @ApiParam({ name: 'standard', enum: names })
  @ApiOkResponse({
    content: Object.fromEntries(
      standards.map(({ mediaType }) => [mediaType, { schema: { type: 'string', format: 'binary' } }]),
    ),
  })
  @ApiDefaultResponse({ type: ProblemAnswer })
  async write(
    @Param('standard') name: string,
    @Query() { subject }: StandardQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const standard = standardOf(name);
    const message = wrongSubject(standard, subject);
    if (message)
      throw new InputRefused([{ pointer: '/subject', value: subject ?? null, code: 'subject', message }]);
    const pieces = standard.write(await factsOfLog(this.log, this.codec), {
      subject: subject ?? null,
      madeAt: this.clock().toISOString(),
      address: `${request.protocol}://${request.host}`,
    });
    return new StreamableFile(Readable.from(await begun(pieces, subject), { objectMode: false }), {
      type: standard.mediaType,
      disposition: `attachment; filename="${fileName(standard, subject)}"`,
    });
  }
}

/** Whatever an id may hold, the name of a file holds letters, digits and hyphens. */
const fileName = ({ name, ending }: Standard, subject: string | undefined): string =>
  `${['tiru', name, ...(subject ? [subject.replaceAll(/[^A-Za-z0-9-]+/g, '-')] : [])].join('-')}.${ending}`;
