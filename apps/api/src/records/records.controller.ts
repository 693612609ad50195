import { Body, Controller, Param, Post } from '@nestjs/common';
import { CorrectFact, Lookup, RaiseConcern, ResolveConcern, RetractFact } from '#commands';
import type { StreamCategory } from '#registry';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { IdPipe } from '../http/id.pipe.js';
import { NamePipe } from '../http/name.pipe.js';
import { Changes } from '../http/routes.js';
import { fact } from '../input/plain.js';
import { CategoryPipe } from './category.pipe.js';
import { CorrectFactInput, RaiseConcernInput, ResolveConcernInput, RetractFactInput } from './records.dto.js';
import { whoseWordIn } from './whose-word.js';

/** What is said about the record of anything: the same for programs, visits, adoptions and all the others. */
@Controller('records/:category/:id')
export class RecordsController {
  constructor(
    private readonly edge: CommandEdge,
    private readonly lookup: Lookup,
  ) {}

  @Post('corrections')
  @Changes('Correct a value that was misrecorded')
  async correct(
    @Param('category', CategoryPipe) category: StreamCategory,
    @Param('id', NamePipe) id: string,
    @Body() input: CorrectFactInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.change(
      asked,
      category,
      id,
      input,
      (context) => new CorrectFact(category, id, fact(input), context),
      await whoseWordIn(this.lookup, category, id, input.eventId, asked.user),
    );
  }

  @Post('retractions')
  @Changes('Retract a fact that should not have been recorded')
  async retract(
    @Param('category', CategoryPipe) category: StreamCategory,
    @Param('id', NamePipe) id: string,
    @Body() input: RetractFactInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.change(
      asked,
      category,
      id,
      input,
      (context) => new RetractFact(category, id, fact(input), context),
      await whoseWordIn(this.lookup, category, id, input.eventId, asked.user),
    );
  }

  @Post('concerns')
  @Changes('Say what is doubtful about a fact, or about the whole')
  raise(
    @Param('category', CategoryPipe) category: StreamCategory,
    @Param('id', NamePipe) id: string,
    @Body() input: RaiseConcernInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.change(
      asked,
      category,
      id,
      input,
      (context) => new RaiseConcern(category, id, fact(input), context),
      anyone(asked),
    );
  }

  @Post('concerns/:concern/resolution')
  @Changes('Answer a concern')
  resolve(
    @Param('category', CategoryPipe) category: StreamCategory,
    @Param('id', NamePipe) id: string,
    @Param('concern', IdPipe) concern: string,
    @Body() input: ResolveConcernInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.change(
      asked,
      category,
      id,
      input,
      (context) => new ResolveConcern(category, id, { ...fact(input), concern }, context),
    );
  }
}

/** Whoever records for any municipality may doubt what another one says: it changes nothing. */
const anyone =
  ({ user }: AskedCommand) =>
  (): readonly string[] =>
    user.municipality === null ? [] : [user.municipality];
