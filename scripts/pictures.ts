/** Makes the pictures of docs/pictures from the bundled sample, in headless Chromium: `npx tsx scripts/pictures.ts`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '../test/browser.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = process.argv[2] ?? join(root, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'crossbearing-pictures-'));
const { status } = spawnSync(
  process.execPath,
  [join(root, 'dist/src/cli/main.js'), 'demo', '--no-open', '--folder', folder],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);
mkdirSync(target, { recursive: true });

const browser = await launchBrowser();
for (const view of [
  { name: 'report', width: 1200, height: 860, scheme: 'light' },
  { name: 'report-dark', width: 1200, height: 860, scheme: 'dark' },
  { name: 'report-narrow', width: 390, height: 844, scheme: 'light' },
] as const) {
  const page = await browser.newPage({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.scheme,
  });
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  await page.screenshot({ path: join(target, `${view.name}.png`) });
  await page.locator('#series').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#series')?.scrollIntoView());
  await page.screenshot({ path: join(target, `${view.name}-series.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
