import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.js';
import { crossbearing } from './command.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crossbearing-report-'));
  const ran = crossbearing(['demo', '--no-open', '--folder', folder]);
  if (ran.code !== 0) throw new Error(ran.err);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openReport(
  width: number,
  scheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; trouble: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) trouble.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  return { page, trouble };
}

describe('the report of the bundled sample', () => {
  it.each([1280, 390])('fits a window %d wide, asks for nothing and complains of nothing', async (width) => {
    const { page, trouble } = await openReport(width);
    expect(trouble).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(await page.locator('.card').count()).toBeGreaterThan(3);
    expect(await page.locator('svg:visible').count()).toBeGreaterThan(3);
    await page.close();
  });

  it('leads from every number to the words it rests on in one click', async () => {
    const { page } = await openReport(1280);
    const mark = page.locator('.conflicts a.note').first();
    const target = await mark.getAttribute('href');
    await mark.click();
    expect(new URL(page.url()).hash).toBe(target);
    expect(await page.locator(`${target} mark`).textContent()).toMatch(/\d|\w/);
    const broken = await page.evaluate(
      () =>
        [...document.querySelectorAll('a[href^="#"]')].filter(
          (a) => !document.getElementById(a.getAttribute('href')!.slice(1)),
        ).length,
    );
    expect(broken).toBe(0);
    await page.close();
  });

  it('shows the undated, the Arabic and the broken for what they are', async () => {
    const { page } = await openReport(1280);
    const voices = await page.locator('#voices').textContent();
    expect(voices).toContain('Nothing was read from it.');
    expect(voices).toContain('broken-export.json');
    expect(await page.locator('[dir="rtl"]').count()).toBeGreaterThan(0);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (scheme) => {
    const { page } = await openReport(1280, scheme);
    // The page's own policy lets no script in; the checker comes in past it.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run();
      return violations.map((violation) => `${violation.id}: ${violation.nodes[0]!.html.slice(0, 120)}`);
    });
    expect(found).toEqual([]);
    await page.close();
  });

  it('says the same in Markdown, each footnote once', () => {
    const { out } = crossbearing(['report', '--store', folder]);
    const notes = [...out.matchAll(/^\[\^(\d+)\]: /gm)].map((match) => match[1]);
    expect(new Set(notes).size).toBe(notes.length);
    for (const match of out.matchAll(/\[\^(\d+)\](?!:)/g)) expect(notes).toContain(match[1]);
  });

  it('shows what could be known by a date', () => {
    const { out } = crossbearing(['report', '--store', folder, '--as-of', '2019-12-31']);
    expect(out).toContain('31 December 2019');
    expect(out).not.toContain('2024');
  });
});
