import { type EventNode, startEventNode } from '#event-node';
import { readPort } from './options.js';

/**
 * Starts the embedded event log with figures for Prometheus, on TIRU_EVENT_LOG_METRICS_PORT or any free port. Started
 * again within a run it keeps that port: whoever reads the figures knows that one.
 */
export function startEventLog(
  env: NodeJS.ProcessEnv,
): (where: { dataDir: string; port?: number }) => Promise<EventNode> {
  let metricsPort: number | undefined;
  return async (where) => {
    metricsPort ??= readPort(env.TIRU_EVENT_LOG_METRICS_PORT || '0');
    const node = await startEventNode({ ...where, metricsPort });
    if (node.metricsUrl) metricsPort = Number(new URL(node.metricsUrl).port);
    return node;
  };
}
