import { checksum, listOf, MigrationRefusedError, type Migration } from './migration.js';

export interface AppliedMigration {
  name: string;
  checksum: string;
}

/** The migrations still to apply. Each list must begin with exactly what was applied of it, in that order. */
export function pending(given: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const lists = Map.groupBy(given, ({ name }) => listOf(name));
  for (const [list, steps] of lists)
    refuseChangedPast(
      steps,
      applied.filter(({ name }) => listOf(name) === list),
    );
  const done = new Set(applied.map(({ name }) => name));
  return given.filter(({ name }) => !done.has(name));
}

function refuseChangedPast(steps: readonly Migration[], applied: readonly AppliedMigration[]): void {
  const names = steps.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new MigrationRefusedError('bad_name', twice, `Migration ${twice} is given twice.`);

  applied.forEach((was, index) => {
    const step = steps[index];
    if (!names.includes(was.name)) {
      throw new MigrationRefusedError(
        'missing',
        was.name,
        `Migration ${was.name} was applied to this database but this version of Tiru does not have it.`,
      );
    }
    if (!step || step.name !== was.name) {
      throw new MigrationRefusedError(
        'out_of_order',
        step?.name ?? was.name,
        `Migration ${step?.name} stands before ${was.name}, which was already applied: new ones go to the end.`,
      );
    }
    if (checksum(step.sql) !== was.checksum) {
      throw new MigrationRefusedError(
        'changed',
        was.name,
        `Migration ${was.name} was applied with other SQL: write a new migration instead of changing it.`,
      );
    }
  });
}
