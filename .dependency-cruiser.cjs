// The layer rule: data flows one way, and the core touches neither file, network, clock nor randomness.
const layers = ['situation', 'accounts', 'language', 'claims', 'lineage', 'reconcile', 'grading', 'evaluate', 'files', 'store', 'publish', 'server', 'workbench', 'cli'];
const core = layers.slice(0, 8);
const tests = '\\.test\\.ts$';

module.exports = {
  forbidden: [
    ...layers.slice(0, -1).map((layer, i) => ({
      name: `${layer}-imports-only-earlier-layers`,
      comment: `src/${layer} may import only from: ${layers.slice(0, i + 1).join(', ')}`,
      severity: 'error',
      from: { path: `^src/${layer}/`, pathNot: tests },
      to: { path: `^src/(${layers.slice(i + 1).join('|')})/` },
    })),
    {
      name: 'core-is-pure',
      comment: 'situation to reconcile run in a browser too: no Node built-in may be imported there',
      severity: 'error',
      from: { path: `^src/(${core.join('|')})/`, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workbench-is-a-page',
      comment: 'the workbench knows the server by its schemas alone, and nothing else imports it',
      severity: 'error',
      from: { path: '^src/workbench/', pathNot: tests },
      to: { path: '^src/(files|store|cli)/|^src/server/(?!schemas/)' },
    },
    {
      name: 'nobody-imports-the-workbench',
      severity: 'error',
      from: { path: '^src/(?!workbench/)' },
      to: { path: '^src/workbench/' },
    },
    { name: 'no-circular', severity: 'error', from: { path: '^src/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-tests-imported', severity: 'error', from: { pathNot: tests }, to: { path: tests } },
    { name: 'not-resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      // The workbench is bundled when it is built: what it is made of need not be installed by those who run it.
      from: { path: '^src/', pathNot: [tests, '^src/workbench/'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
