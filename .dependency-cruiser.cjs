// The layer rule: data flows one way, and the core touches neither file, network, clock nor randomness.
const layers = ['situation', 'accounts', 'language', 'claims', 'lineage', 'reconcile', 'evaluate', 'files', 'store', 'publish', 'server', 'cli'];
const core = layers.slice(0, 7);
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
    { name: 'no-circular', severity: 'error', from: { path: '^src/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-tests-imported', severity: 'error', from: { pathNot: tests }, to: { path: tests } },
    { name: 'not-resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
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
