/* Parsed by any Node that ever was: ES5 only, so that an old one can still say what is wrong. */
var oldest = 20;
var version = process.versions.node;

if (parseInt(version.split('.')[0], 10) < oldest) {
  console.error('Tiru needs Node ' + oldest + ' or later to start, and this is Node ' + version + '.');
  process.exit(1);
} else {
  require('./load.cjs')(process.argv[2], process.argv.slice(3));
}
