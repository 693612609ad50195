import type { Duty, RunnerObserver } from '#read-models';

/** Remembers what this process does about each read model. */
export class Duties implements RunnerObserver {
  private readonly known = new Map<string, Duty>();

  readonly duty = (readModel: string, duty: Duty): void => void this.known.set(readModel, duty);

  /** Undefined for a read model of another release. */
  of(readModel: string): Duty | undefined {
    return this.known.get(readModel);
  }

  /** `standing_by` as long as another process does all the work. */
  get own(): 'working' | 'standing_by' {
    return [...this.known.values()].includes('working') ? 'working' : 'standing_by';
  }
}
