/** Makes the pictures of docs/pictures from the bundled sample, in headless Chromium: `npx tsx scripts/pictures.ts`. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '../test/browser.js';
import { serveSample } from '../test/end-to-end/served.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, 'docs/pictures');
mkdirSync(target, { recursive: true });
const served = await serveSample();
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
  await page.goto(pathToFileURL(join(served.folder, 'report.html')).href);
  await page.screenshot({ path: join(target, `${view.name}.png`) });
  await page.locator('#series').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#series')?.scrollIntoView());
  await page.screenshot({ path: join(target, `${view.name}-series.png`) });
  await page.close();
}

const answer = async (path: string) =>
  (await (await fetch(served.url + path)).json()) as { items: { id: string }[] };
const id = async (path: string) => encodeURIComponent((await answer(path)).items[0]!.id);
const views: Record<string, string> = {
  situation: '/situation',
  series: `/series?series=${await id('/api/series?limit=1')}`,
  accounts: `/accounts?account=${await id('/api/accounts?limit=1&sort=open')}`,
  conflicts: `/conflicts?conflict=${await id('/api/conflicts?limit=1')}`,
  review: '/review',
  map: '/map',
  timeline: '/timeline',
  sources: '/sources',
  search: '/search?q=camp',
};
/** Those kept in the repository; every view in every width and scheme with `--all`, for whoever looks them over. */
const kept = [
  { name: 'situation', width: 1440, scheme: 'light' },
  { name: 'series', width: 1440, scheme: 'dark' },
  { name: 'accounts', width: 1440, scheme: 'light' },
  { name: 'review', width: 390, scheme: 'light' },
] as const;
const all = Object.keys(views).flatMap((name) =>
  [1440, 1024, 390].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ name, width, scheme })),
  ),
);
for (const { name, width, scheme } of process.argv.includes('--all') ? all : kept) {
  const page = await browser.newPage({
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme: scheme,
  });
  await page.goto(served.url + views[name]!);
  await page.waitForTimeout(1500);
  if (name === 'accounts') await page.locator('.account-text a.claim.figure').first().click();
  await page.waitForTimeout(500);
  const file = process.argv.includes('--all')
    ? `workbench-${name}-${width}-${scheme}.png`
    : `workbench-${name}.png`;
  await page.screenshot({ path: join(target, file) });
  await page.close();
}
await browser.close();
await served.stop();
