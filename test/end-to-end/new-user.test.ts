import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.js';
import { type Served, serveSample } from './served.js';
import { openPage } from './workbench-page.js';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serveSample();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const own = [
  'Clinic opens at al-Hol',
  '',
  'HASAKAH, 3 March 2025 - Some 12,345 people were living in al-Hol on Monday, the camp administration said.',
  '',
].join('\n');

/** Only what is written on the screen is pressed. */
describe('somebody who has read no documentation', () => {
  it('adds a file of their own, settles a conflict and takes the report with them', async () => {
    const { page, trouble } = await openPage(browser, served.url, '/');
    const nav = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click();
    await page.getByRole('heading', { name: 'Where things stand' }).waitFor();

    await page.getByRole('main').getByRole('link', { name: 'Add files' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Add files' }).click(),
    ]);
    await chooser.setFiles({ name: 'clinic.txt', mimeType: 'text/plain', buffer: Buffer.from(own) });
    await page.getByText('1 new account').waitFor({ timeout: 60_000 });
    await page.getByRole('region', { name: 'Adding files' }).getByRole('link').click();
    await page.getByRole('button', { name: /about 12,345 people/ }).waitFor();

    await nav('Conflicts');
    await page.getByRole('list', { name: 'All conflicts' }).getByRole('link').first().click();
    await page.getByLabel('Why').fill('an old figure told again');
    await page.getByRole('button', { name: 'Reject' }).first().click();
    await page.getByText(/^Settled: /).waitFor();
    await page.getByText('Choose a conflict.').waitFor();

    await nav('Situation');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the report' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('northeast-syria-report.html');
    const report = readFileSync(await download.path(), 'utf8');
    expect(report).toContain('<!doctype html>');
    expect(report).toContain('12,345');
    expect(trouble).toEqual([]);
  });
});
