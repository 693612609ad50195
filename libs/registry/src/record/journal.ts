import type { RegistryEvent } from '../catalogue.js';
import type { Recorded } from '../decider.js';

/**
 * The events of a stream as they were recorded. States share the array they grow in, each with its own length, so that
 * folding a long stream does not copy it at every event; a state that is folded twice in two ways gets a copy.
 */
export class Journal {
  static readonly empty = new Journal([], 0);

  private constructor(
    private readonly shared: Recorded<RegistryEvent>[],
    readonly length: number,
  ) {}

  with(event: Recorded<RegistryEvent>): Journal {
    const isLatest = this.length > 0 && this.shared.length === this.length;
    const shared = isLatest ? this.shared : this.shared.slice(0, this.length);
    shared.push(event);
    return new Journal(shared, shared.length);
  }

  find(eventId: string): Recorded<RegistryEvent> | undefined {
    for (let index = this.length - 1; index >= 0; index--)
      if (this.shared[index]?.eventId === eventId) return this.shared[index];
    return undefined;
  }

  *[Symbol.iterator](): Iterator<Recorded<RegistryEvent>> {
    for (let index = 0; index < this.length; index++) yield this.shared[index] as Recorded<RegistryEvent>;
  }
}
