/**
 * Time and memory of the index of fingerprints, each size in a process of its own with at most 4 GB of heap:
 *   npx tsx bench/lineage-scale.ts [SIZE...]     default 10000 100000 1000000
 *   npx tsx bench/lineage-scale.ts --store N     milliseconds an account in a store, by tenths
 */
import { spawnSync } from 'node:child_process';
import { measureScale, type Scale } from './copies/scale.js';
import { measureStoreScale } from './copies/store-scale.js';

const [only, ...rest] = process.argv.slice(2);
if (only === '--one') console.log(JSON.stringify(measureScale(Number(rest[0]))));
else if (only === '--store')
  console.log((await measureStoreScale(Number(rest[0]))).map((millis) => millis.toFixed(1)).join(' '));
else {
  console.log(
    'accounts   words each  fingerprints  µs an account: all  first tenth  last tenth  candidates  MB',
  );
  for (const size of only === undefined ? [1e4, 1e5, 1e6] : [only, ...rest].map(Number)) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=4096', '--import', 'tsx', import.meta.filename, '--one', String(size)],
      { encoding: 'utf8' },
    );
    if (stdout === '') throw new Error(stderr);
    const { words, fingerprints, micros, candidates, megabytes } = JSON.parse(stdout) as Scale;
    const [all, first, last] = [
      micros.reduce((a, b) => a + b, 0) / micros.length,
      micros[0]!,
      micros.at(-1)!,
    ];
    console.log(
      [
        size.toLocaleString('en').padEnd(11),
        String(words).padEnd(12),
        fingerprints.toLocaleString('en').padEnd(14),
        all.toFixed(0).padEnd(20),
        first.toFixed(0).padEnd(13),
        last.toFixed(0).padEnd(12),
        candidates.toFixed(1).padEnd(12),
        megabytes.toFixed(0),
      ].join(''),
    );
  }
}
