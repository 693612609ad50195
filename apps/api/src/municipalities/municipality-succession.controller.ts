import { Body, Controller, Param, Post } from '@nestjs/common';
import { MergeMunicipality, MoveMunicipality, RenameMunicipality, SplitMunicipality } from '#commands';
import { Asked, type AskedCommand } from '../http/asked-command.js';
import { CommandEdge } from '../http/edge.js';
import { NamePipe } from '../http/name.pipe.js';
import { Changes } from '../http/routes.js';
import {
  MergeMunicipalityInput,
  MoveMunicipalityInput,
  RenameMunicipalityInput,
  SplitMunicipalityInput,
} from './succession.dto.js';

/** What the law makes of a municipality is recorded as the code list is: by administrators. */
const nobodyOfIts = () => [];

@Controller('municipalities')
export class MunicipalitySuccessionController {
  constructor(private readonly edge: CommandEdge) {}

  @Post(':code/name')
  @Changes('Record that it was renamed')
  rename(
    @Param('code', NamePipe) code: string,
    @Body() input: RenameMunicipalityInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'municipality', code, input, RenameMunicipality, nobodyOfIts);
  }

  @Post(':code/splits')
  @Changes('Record that new municipalities were made of it')
  split(
    @Param('code', NamePipe) code: string,
    @Body() input: SplitMunicipalityInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'municipality', code, input, SplitMunicipality, nobodyOfIts);
  }

  @Post(':code/merger')
  @Changes('Record that it became part of another')
  merge(
    @Param('code', NamePipe) code: string,
    @Body() input: MergeMunicipalityInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'municipality', code, input, MergeMunicipality, nobodyOfIts);
  }

  @Post(':code/move')
  @Changes('Record that it lies in another province now, under another code')
  move(
    @Param('code', NamePipe) code: string,
    @Body() input: MoveMunicipalityInput,
    @Asked() asked: AskedCommand,
  ) {
    return this.edge.changeBy(asked, 'municipality', code, input, MoveMunicipality, nobodyOfIts);
  }
}
