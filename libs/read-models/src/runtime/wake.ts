/** A bell that is waited for: rung before the waiting begins, it is heard all the same. */
export class Wake {
  private isRung = false;
  private waiting: (() => void) | undefined;

  readonly ring = (): void => {
    this.isRung = true;
    this.waiting?.();
  };

  /** Resolves when it rings or after the time; answers whether it rang. */
  async wait(ms: number): Promise<boolean> {
    if (!this.isRung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.waiting = resolve;
        timer = setTimeout(resolve, ms);
      });
      clearTimeout(timer);
      this.waiting = undefined;
    }
    const rang = this.isRung;
    this.isRung = false;
    return rang;
  }
}
