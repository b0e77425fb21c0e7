import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.js';
import { type Served, serveSample } from './served.js';
import { axeFindings, openPage } from './workbench-page.js';

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

const open = (path: string, options?: Parameters<typeof openPage>[3]) =>
  openPage(browser, served.url, path, options);
const eventually = (look: () => unknown) => expect.poll(look, { timeout: 15_000 });
const campSeries = '/series?series=al-hol%2Fpopulation%2Fstock%2Fall%2Fperson';

async function firstFigure(page: Page): Promise<void> {
  await page.locator('.paged .row').first().click();
  await page.locator('.account-text a.claim').first().waitFor();
}

const views = [
  '/situation',
  campSeries,
  '/map',
  '/timeline',
  '/accounts',
  '/conflicts',
  '/review',
  '/review?part=corrections',
  '/sources',
  '/sources?source=ocha',
  '/search?q=camp',
];

describe('every view', () => {
  it.each([1440, 1024, 390])('fits a window %d wide and complains of nothing', async (width) => {
    const { page, trouble } = await open('/', { width });
    for (const path of views) {
      await page.goto(served.url + path);
      await page.locator('main :is(h1, h2):visible').first().waitFor();
      await page.waitForLoadState('networkidle').catch(() => {});
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, over]).toEqual([path, 0]);
    }
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (scheme) => {
    const { page, trouble } = await open('/', { scheme });
    const found: string[] = [];
    for (const path of views) {
      await page.goto(served.url + path);
      await page.locator('main :is(h1, h2):visible').first().waitFor();
      if (path === campSeries) await page.locator('svg.drawn').first().waitFor();
      await page.waitForTimeout(500);
      found.push(...(await axeFindings(page)).map((finding) => `${path} ${finding}`));
    }
    expect(found).toEqual([]);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('can be shared by its address', async () => {
    const { page } = await open('/accounts?q=camp&sort=oldest');
    await eventually(() => page.getByRole('searchbox').inputValue()).toBe('camp');
    await page.locator('.paged .row').first().click();
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.page.locator('.account-text').waitFor();
    expect(await again.page.locator('.account-head h2').textContent()).toBe(
      await page.locator('.account-head h2').textContent(),
    );
    await page.context().close();
    await again.page.context().close();
  });

  it('is reached by keyboard alone, and the palette knows every command', async () => {
    const { page } = await open('/situation');
    await page.locator('.headline-card').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL('**/conflicts');
    await page.keyboard.press('Control+k');
    await page.locator('[cmdk-input]').fill('Review');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/review');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Accept').waitFor();
    await page.context().close();
  });

  it('reads from right to left in Arabic, and in French', async () => {
    const { page, trouble } = await open('/situation', { tongue: 'ar' });
    await page.getByText('الوضع الراهن').waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const rail = await page.locator('.rail').boundingBox();
    expect(rail!.x).toBeGreaterThan(700);
    await page.evaluate(() => localStorage.setItem('crossbearing.tongue', 'fr'));
    await page.context().close();
    const french = await open('/situation', { tongue: 'fr' });
    await french.page.getByText('Où en sont les choses').waitFor();
    expect([...trouble, ...french.trouble]).toEqual([]);
    await french.page.context().close();
  });
});

describe('a series', () => {
  it('gives the quoted words of a mark on hover, and its account at the span on a click', async () => {
    const { page, trouble } = await open(campSeries);
    await page.locator('svg.drawn').first().waitFor();
    const mark = page.locator('.charts svg.drawn').first().locator('.claims path').nth(5);
    const box = (await mark.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const words = await page.locator('.told mark').textContent();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL('**/accounts?*claim=*');
    await page.locator('.account-text a[aria-current=true]').first().waitFor();
    const current = await page.locator('.account-text a[aria-current=true]').allTextContents();
    expect(current.join('')).toBe(words);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('zooms where one draws over it, and back', async () => {
    const { page } = await open(campSeries);
    await page.locator('svg.drawn').first().waitFor();
    const box = (await page.locator('.chart-frame').first().boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 500, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await eventually(() => page.url()).toMatch(/from=\d{4}-\d\d-\d\d&to=/);
    await page.keyboard.press('0');
    await eventually(() => page.url()).not.toContain('from=');
    await page.context().close();
  });

  it.each([
    ['Chart as SVG', 'svg', '<svg'],
    ['Chart as PNG', 'png', '\u0089PNG'],
    ['Data as CSV', 'csv', 'kind,date,best'],
  ])('exports: %s', async (name, ending, beginning) => {
    const { page, trouble } = await open(campSeries);
    await page.locator('svg.drawn').first().waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    const content = readFileSync(await download.path(), 'latin1');
    expect(content.startsWith(beginning)).toBe(true);
    if (ending === 'svg') expect(content).not.toContain('var(--');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('compares with another and shows parts against the whole', async () => {
    const { page, trouble } = await open(campSeries);
    const compare = page.getByRole('combobox', { name: 'Compare with…' });
    await compare.selectOption({ index: 1 });
    await eventually(() => page.url()).toContain('compare=');
    await page.getByRole('radio', { name: 'Parts' }).click();
    await eventually(() => page.url()).toContain('draw=parts');
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

describe('an account', () => {
  it('marks its claims in the text, shows the reading of each and lists what others say', async () => {
    const { page, trouble } = await open('/accounts?sort=open');
    await firstFigure(page);
    const claim = page.locator('.account-text a.claim.figure').first();
    await claim.hover();
    await page.locator('.hover-reading').waitFor();
    await claim.click();
    await page.locator('.open-claim dl').waitFor();
    await page.getByText('What others say of the same').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('is added by dropping or choosing its file, and read at once', async () => {
    const { page, trouble } = await open('/accounts');
    await page.locator('.paged .row').first().waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'dropped.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        'QAMISHLI, 3 March 2025 - Some 12,345 people were living in al-Hol on Monday, officials said.\n',
      ),
    });
    await page.locator('.upload').getByText('1 new account').waitFor({ timeout: 60_000 });
    await page.locator('.upload a').first().click();
    await page.locator('.account-text').getByText('12,345 people').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('full of scripts is inert: its text is shown as text', async () => {
    const { page, trouble } = await open('/accounts');
    await page.locator('.paged .row').first().waitFor();
    const hostile = [
      '{"id":"hostile","title":"<img src=x onerror=alert(1)>","publisher":"<svg onload=alert(2)>","published":"2025-03-04",',
      '"url":"javascript:alert(3)",',
      '"text":"<script>alert(4)</script> About 640 people <iframe src=javascript:alert(5)></iframe> left al-Hol on Tuesday."}',
    ].join('');
    let alarmed = false;
    page.on('dialog', (dialog) => {
      alarmed = true;
      void dialog.dismiss();
    });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'hostile.json', mimeType: 'application/json', buffer: Buffer.from(hostile) });
    await page.locator('.upload').getByText('1 new account').waitFor({ timeout: 60_000 });
    await page.locator('.upload a').first().click();
    await page.locator('.account-text').getByText('<script>alert(4)</script>').waitFor();
    expect(await page.locator('.account-head h2').textContent()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(alarmed).toBe(false);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('lets a span that was missed be marked as a claim', async () => {
    const { page, trouble } = await open('/accounts?q=hostile');
    await page.locator('.paged .row').first().click();
    const text = page.locator('.account-text');
    await text.waitFor();
    await page.evaluate(() => {
      const piece = [...document.querySelectorAll('.account-text span[data-start]')].find((one) =>
        one.textContent?.includes('Tuesday'),
      )!;
      const at = piece.textContent!.indexOf('Tuesday');
      getSelection()!.setBaseAndExtent(piece.firstChild!, at, piece.firstChild!, at + 'Tuesday'.length);
    });
    await page.getByRole('button', { name: 'Mark as an event' }).click();
    await page.getByText(/^Marked: /).waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

describe('a conflict', () => {
  it('shows who says what and its arithmetic, is settled in one press, and opened again', async () => {
    const { page, trouble } = await open('/conflicts');
    await page.locator('.paged .row').first().click();
    await page.locator('.voice-line').first().waitFor();
    await page.locator('.ways button').last().click();
    await page.getByText(/^Settled: /).waitFor();
    await page.locator('.settled').waitFor();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.locator('.ways').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

describe('the timeline', () => {
  it('has each event once, with all that tell it, each a press from its words', async () => {
    const { page, trouble } = await open('/timeline');
    const row = page.locator('.event-row', { has: page.locator('.more-tellings') }).first();
    await row.locator('.more-tellings').click();
    expect(await row.locator('.more-tellings').getAttribute('aria-expanded')).toBe('true');
    expect(new URL(page.url()).searchParams.get('claim')).not.toBeNull();
    const telling = row.locator('.tellings .telling').first();
    const words = await telling.locator('mark').textContent();
    await telling.click();
    await page.locator('.account-text .claim[aria-current]').first().waitFor();
    expect(await page.locator('.account-text').textContent()).toContain(words);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

describe('a copy', () => {
  it('is refused in one press, told apart, and taken back', async () => {
    const answer = await fetch(`${served.url}/api/accounts?limit=100`);
    const { items } = (await answer.json()) as { items: { id: string; family: string | null }[] };
    const copied = items.find(({ family }) => family !== null)!;
    const { page, trouble } = await open(`/accounts?account=${copied.id}`);
    await page
      .getByRole('button', { name: /^Not a copy/ })
      .first()
      .click();
    await page.locator('.copies .refused').first().waitFor();
    await page
      .getByRole('button', { name: /^Take back/ })
      .first()
      .click();
    await page.locator('.copies .refused').waitFor({ state: 'detached' });
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

describe('the review', () => {
  it('takes less than three seconds a claim by keyboard, and every decision can be undone', async () => {
    const { page, trouble } = await open('/review');
    await page.locator('.review-card').waitFor();
    const first = await page.locator('.big-quote').textContent();
    const decided: number[] = [];
    page.on('response', (answer) => {
      if (answer.url().endsWith('/assessments') && answer.request().method() === 'POST')
        decided.push(answer.status());
    });
    const start = Date.now();
    for (const key of ['a', 'r', 'a']) {
      const before = await page.locator('.paged .row[aria-current=true]').getAttribute('href');
      await page.keyboard.press(key);
      await expect
        .poll(() => page.locator('.paged .row[aria-current=true]').getAttribute('href'))
        .not.toBe(before);
    }
    expect((Date.now() - start) / 3).toBeLessThan(3000);
    await page
      .getByText(/^Accepted: /)
      .first()
      .waitFor();
    await page.waitForTimeout(1500);
    for (let i = 0; i < 3; i++) {
      const undone = page.waitForResponse(
        (answer) => answer.url().endsWith('/undo') && answer.status() === 201,
      );
      await page.keyboard.press('u');
      await undone;
    }
    await eventually(() => page.locator('.big-quote').textContent()).toBe(first);
    await page.goto(`${served.url}/review?part=decisions`);
    await eventually(() => page.locator('.assessment').count()).toBeGreaterThanOrEqual(6);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('corrects a value by keyboard, with who and when, and the claim keeps it', async () => {
    const { page, trouble } = await open('/review');
    await page.locator('.review-card').waitFor();
    const address = await page.locator('.paged .row[aria-current=true]').getAttribute('href');
    await page.keyboard.press('c');
    const field = page.locator('.value-fields input').first();
    await field.waitFor();
    await field.fill('4321');
    await page.keyboard.press('Enter');
    await page.getByText(/^Corrected: /).waitFor();
    await page.goto(served.url + address!);
    await page.locator('.review-card h2').getByText('4,321').waitFor();
    await page.locator('.assessment').getByText('Tester').first().waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('never loses a decision where two windows judge the same claim', async () => {
    const one = await open('/review?sort=newest');
    const two = await open('/review?sort=newest');
    await one.page.locator('.review-card').waitFor();
    await two.page.locator('.review-card').waitFor();
    await two.page.route('**/api/stream', (route) => route.abort());
    await one.page.keyboard.press('a');
    await one.page.getByText(/^Accepted: /).waitFor();
    const answers: number[] = [];
    two.page.on('response', (answer) => {
      if (answer.request().method() === 'POST') answers.push(answer.status());
    });
    await two.page.keyboard.press('r');
    await two.page.waitForTimeout(1500);
    expect(answers.filter((status) => status === 201)).toEqual([]);
    await one.page.context().close();
    await two.page.context().close();
  });

  it('puts a name right everywhere in one step, and back', async () => {
    const { page, trouble } = await open('/review?part=corrections');
    await page.getByLabel('Reads').fill('person');
    await page.getByLabel('What to put right').selectOption('fix-unit');
    await page.getByLabel('Reads').fill('person');
    await page.getByLabel('Should read').fill('household');
    await page.getByRole('button', { name: 'Show what it would do' }).click();
    await page.getByText(/claims would change/).waitFor();
    await page.getByRole('button', { name: 'Put right everywhere' }).click();
    await page.locator('.corrections .assessment').waitFor();
    await page.locator('.corrections .assessment').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.corrections .assessment.undone').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
