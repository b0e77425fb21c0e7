/**
 * Runs every check and every test, goes on after a failure, and ends with the line "N passed, N failed".
 * Needs Node and npm alone: it installs what the rest needs first. `--no-install` leaves that out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'crossbearing-verify-'));
const npx = (...args) => ['npx', ['--no-install', ...args]];
const vitest = (name, ...args) => {
  const file = join(folder, `${name}.json`);
  return { name, run: npx('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args), results: file };
};

const steps = [
  ...(process.argv.includes('--no-install') ? [] : [{ name: 'install', run: ['npm', ['install', '--no-audit', '--no-fund']], needed: true }]),
  { name: 'build', run: ['npm', ['run', '--silent', 'build']], needed: true },
  { name: 'format and lint', run: npx('biome', 'ci', '.') },
  { name: 'types', run: npx('tsc', '--noEmit', '-p', '.') },
  { name: 'types of the workbench', run: npx('tsc', '--noEmit', '-p', 'src/workbench') },
  { name: 'layers', run: npx('depcruise', 'src', '--config', '.dependency-cruiser.cjs') },
  { name: 'dead code', run: npx('knip') },
  { name: 'weight of the workbench', run: ['node', ['scripts/workbench-weight.mjs']] },
  { name: 'package', run: npx('publint', '--strict') },
  vitest('unit'),
  vitest('end-to-end', '--config', 'vitest.end-to-end.config.ts'),
];

let passed = 0;
let failed = 0;
const failures = [];
for (const step of steps) {
  if (only.length > 0 && !only.includes(step.name)) continue;
  console.log(`\n── ${step.name}`);
  const [command, args] = step.run;
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const counts = step.results ? countTests(step.results) : undefined;
  if (counts) {
    passed += counts.passed;
    failed += counts.failed;
    if (counts.failed > 0 || (status !== 0 && counts.failed === 0)) failures.push(step.name);
    if (status !== 0 && counts.failed === 0) failed++;
  } else if (status === 0) passed++;
  else {
    failed++;
    failures.push(step.name);
    if (step.needed) break;
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(failures.length > 0 ? `\nfailed: ${failures.join(', ')}` : '');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function countTests(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: results.numPassedTests, failed: results.numFailedTests + (results.numFailedTestSuites > 0 && results.numFailedTests === 0 ? 1 : 0) };
  } catch {
    return undefined;
  }
}
