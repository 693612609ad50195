import type { MetricsServer } from './serve-metrics.js';
import type { NodeMetrics } from './node-metrics.js';

export interface OpenMetrics {
  figures: NodeMetrics;
  server: MetricsServer;
}

/** Collects and serves figures when a port is given. Loaded only then: a start without them must stay short. */
export async function openMetrics(port: number | undefined): Promise<OpenMetrics | undefined> {
  if (port === undefined) return undefined;
  const [{ NodeMetrics }, { serveMetrics }] = await Promise.all([
    import('./node-metrics.js'),
    import('./serve-metrics.js'),
  ]);
  const figures = new NodeMetrics();
  return { figures, server: await serveMetrics(figures.registry, port) };
}
