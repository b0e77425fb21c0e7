import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** A page of the workbench, and everything it should not have done: console errors, failed answers, requests elsewhere. */
export interface WatchedPage {
  readonly page: Page;
  readonly trouble: string[];
}

export async function openPage(
  browser: Browser,
  url: string,
  path: string,
  options: { width?: number; height?: number; scheme?: 'light' | 'dark'; tongue?: string } = {},
): Promise<WatchedPage> {
  const { width = 1440, height = 900, scheme = 'light', tongue } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    acceptDownloads: true,
    hasTouch: width < 500,
  });
  const page = await context.newPage();
  if (tongue)
    await page.addInitScript((chosen) => localStorage.setItem('crossbearing.tongue', chosen), tongue);
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${url}/`))
      trouble.push(request.url());
  });
  await page.goto(url + path);
  return { page, trouble };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, as "rule: element". */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's own policy lets no foreign script in; the checker comes in through the debugger.
  await page.evaluate(`${axe}; undefined`);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
  });
}
