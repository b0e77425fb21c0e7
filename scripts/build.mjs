/** Builds the product into dist/: knowledge checked and bundled, code compiled, the workbench bundled, the gazetteer and an empty store prepared. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';

const npx = (...args) => ['npx', ['--no-install', ...args]];
rmSync('dist', { recursive: true, force: true });
const steps = [
  npx('tsx', 'scripts/knowledge.ts'),
  npx('tsc', '-p', 'tsconfig.build.json'),
  npx('vite', 'build', 'src/workbench', '--config', 'src/workbench/vite.config.ts', '--logLevel', 'warn'),
  ...['scripts/gazetteer.ts', 'scripts/snapshot.ts'].filter((script) => existsSync(script)).map((script) => npx('tsx', script)),
];
for (const [command, args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
chmodSync('dist/src/cli/main.js', 0o755);
