import { startEventNode, type EventNode } from '#event-node';
import type { Place } from '../place.js';

/** Starts the embedded event node for this run; with no folder its log is empty. */
export async function startNode(place: Place, dataDir: string = place.newFolder('log')): Promise<EventNode> {
  const node = await startEventNode({ dataDir });
  const stop = place.endsWith(() => node.stop());
  return { ...node, stop };
}
