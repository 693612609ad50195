import type { paths } from './schema';

/** What a GET of a path answers with. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Session = Answer<'/api/v1/session'>;
export type Figures = Answer<'/api/v1/figures'>;
export type About = Answer<'/api/v1/about'>;
export type Happening = Answer<'/api/v1/activity'>['items'][number];
export type Projections = Answer<'/api/v1/projections'>;
export type ReadModel = Projections['items'][number];
export type DeadLetter = NonNullable<ReadModel['halted']>;
export type DeadLetterItem = Answer<'/api/v1/dead-letters'>['items'][number];
export type MunicipalityItem = Answer<'/api/v1/municipalities'>['items'][number];
export type MunicipalityCard = Answer<'/api/v1/municipalities/{code}'>;
export type ProgramItem = Answer<'/api/v1/programs'>['items'][number];
export type ProgramEntry = Answer<'/api/v1/programs/{id}'>;
export type VisitItem = Answer<'/api/v1/visits'>['items'][number];
export type VisitEntry = Answer<'/api/v1/visits/{id}'>;
export type AdoptionItem = Answer<'/api/v1/adoptions'>['items'][number];
export type AdoptionEntry = Answer<'/api/v1/adoptions/{id}'>;
export type AdoptionHistory = Answer<'/api/v1/adoptions/{id}/history'>;
export type HistoryEvent = AdoptionHistory['events'][number];
export type Indicator = Answer<'/api/v1/indicators'>['items'][number];
export type Observation = Answer<'/api/v1/outcomes'>['items'][number];
export type WorkInbox = Answer<'/api/v1/work-inbox'>;
export type WorkItem = WorkInbox['items'][number];
export type Comparison = Answer<'/api/v1/comparisons/{indicator}'>;
export type ComparisonRow = Comparison['rows'][number];

export type Origin = ProgramEntry['origin'];
export type Source = NonNullable<Origin['source']>;
export type PreciseDate = Origin['effectiveFrom'];
export type Label = ProgramItem['name'];
export type NamedMunicipality = ProgramItem['municipality'];
export type NamedProgram = AdoptionItem['program'];
export type PublicPerson = NonNullable<VisitEntry['actualHost']>;

export type NewOutcome = paths['/api/v1/outcomes']['post']['requestBody']['content']['application/json'];
