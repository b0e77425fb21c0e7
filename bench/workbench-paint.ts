/**
 * How long the workbench takes to show data from a large store, in headless Chromium:
 *   npx tsx bench/workbench-paint.ts --folder DIR [--pages dist/workbench] [--rounds 5] [--only TEXT]
 * DIR holds a store that `bench/workbench.ts` has drawn; the pages are those `npm run build` makes. Each view is opened by its
 * address so many times, every time by a browser that has nothing in its cache, and the time is taken from the beginning of the
 * navigation to the first frame that shows data: the figures on a card, a row of a list, the marks of a chart, a text.
 * Prints the median and the longest in milliseconds. The server runs in a process of its own, as it does for a user.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/browser.js';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    pages: { type: 'string', default: 'dist/workbench' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
if (!values.folder) throw new Error('give the folder of a drawn store with --folder');

/** A view by its address, and what it shows of data. */
interface Shown {
  readonly path: string;
  readonly data: string;
}

const server = fork(
  join(fileURLToPath(new URL('.', import.meta.url)), 'workbench-serve.ts'),
  [values.folder, values.pages],
  {
    execArgv: ['--import', 'tsx'],
  },
);
const url = await new Promise<string>((resolve, reject) => {
  server.once('message', (message) => resolve(String(message)));
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});
const browser = await launchBrowser();
try {
  console.log(`${'view'.padEnd(28)}${['median', 'longest'].map((word) => word.padStart(11)).join('')}`);
  for (const [name, shown] of Object.entries(await views())) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    const taken: number[] = [];
    for (let round = 0; round < Number(values.rounds); round++) taken.push(await firstPaint(browser, shown));
    taken.sort((a, b) => a - b);
    console.log(
      `${name.padEnd(28)}${[taken[taken.length >> 1]!, taken.at(-1)!].map((ms) => ms.toFixed(0).padStart(11)).join('')}`,
    );
  }
} finally {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.disconnect();
  await ended;
}

/** Every view, and what one comes to from it. */
async function views(): Promise<Readonly<Record<string, Shown>>> {
  const first = async (path: string): Promise<string> => {
    const { items } = (await (await fetch(url + path)).json()) as { items: { id: string }[] };
    return encodeURIComponent(items[0]!.id);
  };
  const [series, account, conflict, source] = [
    await first('/api/series?limit=1'),
    await first('/api/accounts?limit=1'),
    await first('/api/conflicts?limit=1'),
    await first('/api/sources?limit=1'),
  ];
  const row = '.paged .row';
  return {
    situation: { path: '/', data: '.headline-card .best' },
    series: { path: '/series', data: row },
    'one series': { path: `/series?series=${series}`, data: 'svg.drawn .claims path' },
    map: { path: '/map', data: '.place-sign' },
    timeline: { path: '/timeline', data: '.event-row' },
    accounts: { path: '/accounts', data: row },
    'one account': { path: `/accounts?account=${account}`, data: '.account-text a.claim' },
    conflicts: { path: '/conflicts', data: row },
    'one conflict': { path: `/conflicts?conflict=${conflict}`, data: '.voice-line' },
    review: { path: '/review', data: '.review-card .big-quote' },
    sources: { path: '/sources', data: row },
    'one source': { path: `/sources?source=${source}`, data: '.source-page .speaks-of li' },
    'graph of sources': { path: '/sources?part=graph', data: '.source-graph .flow' },
    search: { path: '/search?q=camp', data: '.hit' },
    'search in claims': { path: '/search?q=convoy+officials&part=claims', data: '.hit' },
  };
}

/** Milliseconds to the first frame that shows what is asked for. */
async function firstPaint(browser: Browser, { path, data }: Shown): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    // As text: what compiles this file would put helpers into a function that the page does not have.
    await page.addInitScript(`
      requestAnimationFrame(function watch() {
        if (!document.querySelector(${JSON.stringify(data)})) requestAnimationFrame(watch);
        // A frame's own callback runs before it is painted; the next one's after.
        else requestAnimationFrame(() => { globalThis.painted = performance.now(); });
      });`);
    await page.goto(url + path, { waitUntil: 'commit' });
    for (let left = 600; left > 0; left--) {
      const painted = (await page.evaluate('globalThis.painted')) as number | undefined;
      if (painted !== undefined) return painted;
      await page.waitForTimeout(100);
    }
    throw new Error(`${path} shows no ${data} within a minute`);
  } finally {
    await context.close();
  }
}
