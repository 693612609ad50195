/** The directions in which this repository may depend: apps, then the use cases, then the foundations. */
const lib = (...names) => `^libs/(${names.join('|')})/`;
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const spec = '\\.spec\\.tsx?$|/(fixtures|bench|testing)/|^libs/[^/]+/test/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one file, or a third is missing.',
      {},
      { circular: true },
    ),
    // The build is not there before it is built; a test starts from it.
    rule('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '/dist/' }),
    rule(
      'libs-not-apps',
      'A library knows nothing of the programs that use it.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    rule(
      'use-cases-not-each-other',
      'Commands, read models and access stand side by side.',
      { path: '^libs/(commands|read-models|access)/' },
      { path: lib('commands', 'read-models', 'access'), pathNot: '^libs/$1/' },
    ),
    rule(
      'foundations-not-use-cases',
      'Registry, event log and read store carry the use cases, not the other way round.',
      { path: lib('registry', 'insight', 'event-log', 'event-node', 'read-store', 'evidence-store') },
      { path: lib('commands', 'read-models', 'access') },
    ),
    rule(
      'exchange-on-top',
      'Import and export use the use cases and are used by programs alone.',
      { path: '^libs/', pathNot: lib('exchange') },
      { path: lib('exchange') },
    ),
    rule(
      'registry-is-pure',
      'The registry decides. It needs itself, a schema library and ids, and no I/O.',
      { path: lib('registry'), pathNot: spec },
      { pathNot: [lib('registry'), npm('zod', 'uuid')] },
    ),
    rule(
      'insight-is-pure',
      'Measures are arithmetic on what they are given: only itself, registry types and a graph library.',
      { path: lib('insight'), pathNot: spec },
      { pathNot: [lib('insight', 'registry'), npm('graphology', 'graphology-types')] },
    ),
    rule(
      'event-log-knows-no-events',
      'The log carries any event and knows of no read model.',
      { path: lib('event-log') },
      { path: lib('registry', 'read-store') },
    ),
    rule(
      'evidence-store-keeps-files',
      'It keeps bytes in a folder, and takes from the registry only which and how many.',
      { path: lib('evidence-store') },
      { path: '^(libs|apps)/', pathNot: lib('registry', 'evidence-store') },
    ),
    rule(
      'eventstore-client-in-one-place',
      'The defects of the client are contained in the event log. The node takes its definitions from it.',
      { pathNot: ['^libs/event-log/', '^libs/event-node/(src/)?(protocol|definitions)', spec] },
      { path: npm('@eventstore/db-client') },
    ),
    rule(
      'sql-in-three-places',
      'Only these speak to PostgreSQL.',
      { path: '^(libs|apps)/', pathNot: lib('read-store', 'read-models', 'access') },
      { path: npm('pg', 'kysely', '@types/pg') },
    ),
    rule(
      'no-nest-in-foundations',
      'These must be usable and testable without a framework.',
      {
        path: lib('registry', 'insight', 'event-log', 'event-node', 'read-store', 'access', 'evidence-store'),
      },
      { path: npm('@nestjs') },
    ),
    rule(
      'event-node-only-started-by-cli',
      'Everybody else speaks to the log through its client, as to a real server.',
      { path: '^(libs|apps)/', pathNot: ['^libs/event-node/', '^apps/cli/', spec] },
      { path: lib('event-node') },
    ),
    rule(
      'console-stands-alone',
      'The console knows the api by its document only; of the libraries it shares the pure rules of the registry.',
      { path: '^apps/console/', pathNot: spec },
      { path: ['^libs/(?!registry/)', '^apps/(?!console/)'] },
    ),
    rule(
      'apps-not-each-other',
      'Programs meet over HTTP, the log and the read store.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'no-development-packages',
      'What runs must be installed where only the dependencies are. The definitions of the client bring google-protobuf.',
      { path: '^(libs|apps/(api|projector|cli/src))/', pathNot: spec },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: npm('@types/[^/]+', 'google-protobuf'),
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
