import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { countAdoptions } from './adoption-register/queries.js';
import { countMunicipalities } from './municipality-card/queries.js';
import { countOutcomes } from './outcome-observation/queries.js';
import { countPrograms } from './program-catalogue/queries.js';
import type { RegistryFigures } from './registry-activity/view.js';
import { ReadModelReader, type ReadOptions } from './runtime/reader.js';
import { countVisits } from './visit-log/queries.js';

/** How much the registry holds, counted in the read models that hold it. */
export class GetRegistryFigures extends Query<RegistryFigures> {
  constructor(readonly read: ReadOptions) {
    super();
  }
}

@QueryHandler(GetRegistryFigures)
export class GetRegistryFiguresHandler implements IQueryHandler<GetRegistryFigures> {
  constructor(private readonly reader: ReadModelReader) {}

  async execute({ read }: GetRegistryFigures): Promise<RegistryFigures> {
    const counts = await Promise.all([
      this.reader.read('municipality_card', read, countMunicipalities),
      this.reader.read('program_catalogue', read, countPrograms),
      this.reader.read('visit_log', read, countVisits),
      this.reader.read('adoption_register', read, countAdoptions),
      this.reader.read('outcome_observation', read, countOutcomes),
    ]);
    const [municipalities, programs, visits, adoptions, outcomes] = counts;
    // The figures come from several read models: they stand at least at the position of the one furthest behind.
    const position = counts.map((count) => count.position).reduce((a, b) => (a < b ? a : b));
    return {
      ...municipalities.data,
      programs: programs.data,
      visits: visits.data,
      adoptions: adoptions.data,
      ...outcomes.data,
      position: String(position),
    };
  }
}
