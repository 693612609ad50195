import { Transform } from 'class-transformer';
import { sectors } from '#registry';
import {
  countedSteps,
  curvePeriods,
  durationGroupings,
  timedSteps,
  type CountedStep,
  type CurvePeriod,
  type DurationGrouping,
  type TimedStep,
} from '#read-models';
import {
  CodeField,
  DayField,
  MunicipalityField,
  TextField,
  UuidField,
  WholeNumberField,
} from '../input/fields.js';
import { RecordInput } from '../input/queries.dto.js';

const wholeNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^-?\d{1,6}$/.test(value) ? Number(value) : value;

const LevelField = () =>
  WholeNumberField({
    min: 0,
    max: 7,
    optional: true,
    description: 'step of the attribution ladder from which on attempts count',
  });

/** Which attempts a measure is taken of. */
export class AttemptsQuery extends RecordInput {
  @MunicipalityField({ optional: true, description: 'whose programs' })
  origin?: string;

  @MunicipalityField({ optional: true, description: 'who took them over' })
  adopter?: string;

  @UuidField({ optional: true })
  program?: string;

  @CodeField(sectors, { optional: true })
  sector?: string;

  @LevelField()
  @Transform(wholeNumber)
  level?: number;

  @DayField({ optional: true, description: 'the day of the question, not after today; default: today' })
  on?: string;
}

export class FunnelQuery extends AttemptsQuery {
  @WholeNumberField({
    min: 0,
    max: 36_500,
    optional: true,
    description: 'after how many days of silence an attempt is shown as lapsed; default: 365',
  })
  @Transform(wholeNumber)
  days: number = 365;
}

export class DurationQuery extends AttemptsQuery {
  @CodeField(timedSteps, { optional: true, description: 'default: intended' })
  from: TimedStep = 'intended';

  @CodeField(timedSteps, { optional: true, description: 'a step after that; default: implemented' })
  to: TimedStep = 'implemented';

  @CodeField(durationGroupings, {
    optional: true,
    description: 'what attempts are told apart by; default: none',
  })
  by: DurationGrouping = 'none';

  @TextField({ max: 40, optional: true, description: 'a group to be tested, with `second` against another' })
  first?: string;

  @TextField({ max: 40, optional: true, description: 'the group to test it against' })
  second?: string;
}

const StepField = () =>
  CodeField(countedSteps, {
    optional: true,
    description: 'how far an attempt must have come to count; default: implemented',
  });

export class GraphQuery extends AttemptsQuery {
  @StepField()
  step: CountedStep = 'implemented';
}

export class CurveQuery extends RecordInput {
  @StepField()
  step: CountedStep = 'implemented';

  @CodeField(curvePeriods, { optional: true, description: 'default: year' })
  period: CurvePeriod = 'year';

  @LevelField()
  @Transform(wholeNumber)
  level?: number;

  @DayField({ optional: true, description: 'as of this day, not after today; default: today' })
  on?: string;
}
