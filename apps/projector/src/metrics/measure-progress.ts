import type { ReadSideHealth } from '#read-models';
import type { ProjectorMetrics } from './projector-metrics.js';

/**
 * Sets the gauges from what the log and the database say, not from what the runner told: a runner that is stuck tells
 * nothing, and that is when somebody looks. What is not known is left out.
 */
export function measureProgress(metrics: ProjectorMetrics, seen: ReadSideHealth, now: Date): void {
  const { head, logTrouble, databaseTrouble, readModels } = seen;
  metrics.logUp.set(logTrouble === null ? 1 : 0);
  metrics.databaseUp.set(databaseTrouble === null ? 1 : 0);
  for (const gauge of [metrics.position, metrics.behind, metrics.behindSeconds, metrics.halted])
    gauge.reset();
  metrics.head.remove();
  metrics.building.remove();
  if (head !== undefined) metrics.head.set(Number(head ?? 0n));
  if (databaseTrouble === null)
    metrics.building.set(readModels.filter(({ state }) => state === 'building').length);
  for (const { name, state, position, progress, halted } of readModels) {
    const labels = { read_model: name, state };
    metrics.position.set(labels, Number(position ?? 0n));
    metrics.halted.set(labels, halted ? 1 : 0);
    if (!progress) continue;
    const { behind, waitingSince } = progress;
    metrics.behind.set(labels, Number(behind));
    const waits = waitingSince ? (now.getTime() - waitingSince.getTime()) / 1_000 : 0;
    metrics.behindSeconds.set(labels, Math.max(0, waits));
  }
}
