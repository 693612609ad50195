/** Collects messages and resolves when enough have come. */
export class Heard {
  private readonly messages: string[] = [];
  private waiting: (() => void) | undefined;

  readonly add = (message: string): void => {
    this.messages.push(message);
    this.waiting?.();
  };

  /** All messages so far, as soon as there are `count` of them. */
  async first(count: number): Promise<readonly string[]> {
    while (this.messages.length < count) await new Promise<void>((resolve) => (this.waiting = resolve));
    return this.messages;
  }
}
