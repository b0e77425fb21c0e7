/**
 * Makes the pictures of docs/pictures from the bundled sample, in headless Chromium: `npx tsx scripts/pictures.ts`. With
 * `--all FOLDER` every view and state of the workbench in every width and scheme, for whoever looks them over; `--only NAME`
 * those whose name begins so, `--tongue ar` in another language.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/browser.js';
import { serveSample } from '../test/end-to-end/served.js';
import { workbenchLooks } from './workbench-looks.js';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, only: { type: 'string' }, tongue: { type: 'string' } },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = positionals[0] ?? join(root, 'docs/pictures');
mkdirSync(target, { recursive: true });
const served = await serveSample();
const browser = await launchBrowser();

type Scheme = 'light' | 'dark';

async function picture(
  name: string,
  look: { readonly width: number; readonly height: number; readonly scheme: Scheme },
  show: (page: Page) => Promise<void>,
): Promise<void> {
  const { width, height, scheme } = look;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  if (asked.tongue)
    await page.addInitScript((tongue) => localStorage.setItem('crossbearing.tongue', tongue), asked.tongue);
  try {
    await show(page);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  await page.screenshot({ path: join(target, `${name}.png`) });
  await page.close();
}

const report = pathToFileURL(join(served.folder, 'report.html')).href;
const reports = [
  { name: 'report', width: 1200, height: 860, scheme: 'light' },
  { name: 'report-dark', width: 1200, height: 860, scheme: 'dark' },
  { name: 'report-narrow', width: 390, height: 844, scheme: 'light' },
] as const;
for (const { name, ...look } of asked.only ? [] : reports) {
  await picture(name, look, async (page) => {
    await page.goto(report);
  });
  await picture(`${name}-series`, look, async (page) => {
    await page.goto(report);
    await page.locator('#series').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#series')?.scrollIntoView());
  });
}

/** Those kept in the repository. */
const kept = [
  { look: 'situation', width: 1440, scheme: 'light' },
  { look: 'series', width: 1440, scheme: 'dark' },
  { look: 'accounts', width: 1440, scheme: 'light' },
  { look: 'timeline', width: 1440, scheme: 'light' },
  { look: 'review', width: 390, scheme: 'light' },
] as const;
const looks = await workbenchLooks(served.url);
const all = Object.keys(looks).flatMap((look) =>
  [1440, 1024, 390].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ look, width, scheme })),
  ),
);
for (const { look, width, scheme } of asked.all ? all : kept) {
  if (asked.only && !look.startsWith(asked.only)) continue;
  const name = asked.all ? `workbench-${look}-${width}-${scheme}` : `workbench-${look}`;
  await picture(name, { width, height: width < 500 ? 844 : 900, scheme }, async (page) => {
    const { path, act } = looks[look]!;
    await page.goto(served.url + path);
    await page.waitForFunction(() => !document.querySelector('.waiting'));
    await act?.(page);
    // Charts and maps are drawn once their room is measured.
    await page.waitForTimeout(700);
  });
}
await browser.close();
await served.stop();
