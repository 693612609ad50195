/* Apart from enter.cjs, because an old Node cannot even parse import(). */
const { pathToFileURL } = require('node:url');
const { join } = require('node:path');

module.exports = async (entry, argv) => {
  const { fail } = await import('./launch-error.mjs');
  try {
    const { run } = await import(pathToFileURL(join(__dirname, `${entry}.mjs`)).href);
    process.exitCode = await run(argv);
  } catch (error) {
    process.exitCode = fail(error);
  }
};
