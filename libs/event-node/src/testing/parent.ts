/** A process that starts a node and waits to be ended; the tests look whether the node ends with it. */
import { startEventNode } from '../launch.js';

// When the tests themselves are killed, nobody is left to end this process.
process.on('disconnect', () => process.exit());
await startEventNode({ dataDir: process.argv[2] ?? '' });
process.send?.('ready');
