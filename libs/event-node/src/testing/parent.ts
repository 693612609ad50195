/** A process that starts a node and waits to be ended; the tests look whether the node ends with it. */
import { startEventNode } from '../launch.js';

await startEventNode({ dataDir: process.argv[2] ?? '' });
process.send?.('ready');
