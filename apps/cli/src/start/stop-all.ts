interface Stoppable {
  name: string;
  stop(): Promise<void>;
}

/**
 * Stops one after the other in the given order. All of them together get `within` milliseconds: one
 * that hangs is named and left, so that those behind it still get their turn.
 */
export async function stopAll(
  running: Stoppable[],
  warn: (line: string) => void,
  within = 10_000,
): Promise<void> {
  const deadline = Date.now() + within;
  for (const [index, { name, stop }] of running.entries()) {
    const share = (deadline - Date.now()) / (running.length - index);
    const patience = Math.max(share, 500);
    const result = await Promise.race([stop().catch(messageOf), timeout(patience)]);
    if (typeof result === 'string') warn(`${name} did not stop cleanly: ${result}`);
  }
}

function timeout(milliseconds: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(
      () => resolve(`nothing happened for ${(milliseconds / 1000).toFixed(1)} seconds`),
      milliseconds,
    ).unref();
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
