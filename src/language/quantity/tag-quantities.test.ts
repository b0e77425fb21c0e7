import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Account } from '../../accounts/account.js';
import type { Span } from '../../accounts/span.js';
import type { QuantityMention } from '../mention.js';
import { readText } from '../read-text.js';
import { tagQuantities } from './tag-quantities.js';

/** A quantity as the phrase book writes it. */
interface Expected {
  readonly words: string;
  readonly number: string;
  readonly modifier?: string;
  readonly unit?: string;
  readonly value?: number;
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
  readonly bound?: string;
  readonly sort?: string;
}
interface Group {
  readonly about: string;
  readonly cases: readonly { readonly text: string; readonly read: readonly Expected[] }[];
}
interface TrapGroup {
  readonly about: string;
  readonly sentences: readonly string[];
}

const groups = phrasebook('quantities') as Group[];
const traps = phrasebook('quantities-traps') as TrapGroup[];

describe('the phrase book', () => {
  it('has 250 sentences and 80 traps', () => {
    expect(groups.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(250);
    expect(traps.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(80);
  });

  for (const { about, cases } of groups)
    describe(about, () => {
      it.each(cases)('$text', ({ text, read }) => {
        expect(tag(text).map((mention) => asWritten(text, mention))).toEqual(read.map(complete));
      });
    });

  for (const { about, sentences } of traps)
    describe(`traps: ${about}`, () => {
      it.each(sentences)('%s', (text) => {
        expect(tag(text).map((mention) => asWritten(text, mention))).toEqual([]);
      });
    });
});

describe('with the times of the account', () => {
  it('leaves out what a date already holds', () => {
    const text = 'Back in 2065 they left 12 camps.';
    const start = text.indexOf('2065');
    const time = {
      kind: 'time',
      start,
      end: start + 4,
      type: 'DATE',
      value: '2065',
      basis: 'stated',
    } as const;
    expect(tagQuantities(readText(account(text)), [time]).map(({ start }) => start)).toEqual([
      text.indexOf('12 camps'),
    ]);
  });
});

describe('whatever the text', () => {
  it('gives spans inside the text, the parts inside what they belong to, in order', () => {
    const piece = fc.constantFrom(
      ...'12|1,204|3 500|US$|$|%| per cent|two|twenty-five|half|of the|a third|million|dozens|between|and|to|-|–|(|)|[|]|,|.|/|:|at least|or more|people|families|years old|May|\n|\ud800|\u202e|٣٤|SYP3,400|in|out of|10|per|*'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        checkSpans(pieces.join(' '));
        checkSpans(pieces.join(''));
      }),
      { numRuns: 1500, seed: 7 },
    );
  });

  it.each([
    ['a million digits', '7'.repeat(1_000_000)],
    ['a million digits apart', '7 '.repeat(500_000)],
    ['groups of three without end', '100 '.repeat(250_000)],
    ['nested brackets', `${'('.repeat(200_000)}5${')'.repeat(200_000)}`],
    ['numbers in nested brackets', '(5 '.repeat(200_000)],
    ['numbers joined by and', '30 and '.repeat(150_000)],
    ['numbers joined by of the', 'nine of the '.repeat(90_000)],
    ['days without a month', '12, '.repeat(250_000)],
    ['dashes', '1-'.repeat(400_000)],
    ['number words', 'twenty '.repeat(150_000)],
    ['hundreds of hundreds', 'hundreds of '.repeat(90_000)],
    ['hedges', 'about '.repeat(180_000)],
    ['ten megabytes without a full stop', 'about 300 people and 12 tents in the town '.repeat(250_000)],
  ])('takes time in proportion to %s', { timeout: 120_000 }, (_, text) => {
    const whole = seconds(text);
    const quarter = seconds(text.slice(0, text.length / 4));
    expect(whole).toBeLessThan(16 * quarter + 1);
  });
});

function seconds(text: string): number {
  const reading = readText(account(text));
  const start = performance.now();
  tagQuantities(reading);
  return (performance.now() - start) / 1000;
}

function checkSpans(text: string): void {
  const mentions = tag(text);
  mentions.forEach((mention, i) => {
    expectInside(mention.number, mention);
    if (mention.modifier) expectInside(mention.modifier, mention);
    for (const span of [mention, mention.unit ?? mention]) expectInside(span, { start: 0, end: text.length });
    expect(mention.start).toBeLessThan(mention.end);
    expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]?.start ?? 0);
    const { low, high } = mention.value;
    if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
  });
}

function expectInside(inner: Span, outer: Span): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
}

function asWritten(text: string, { start, end, number, modifier, unit, value, sort }: QuantityMention) {
  const words = (span: Span | undefined) => span && text.slice(span.start, span.end);
  return {
    words: text.slice(start, end),
    number: words(number),
    modifier: words(modifier),
    unit: words(unit),
    value,
    sort,
  };
}

function complete({ words, number, modifier, unit, value, low, best, high, bound, sort }: Expected) {
  const exact = value !== undefined;
  return {
    words: String(words),
    number: String(number),
    modifier,
    unit,
    value: exact
      ? { low: value, best: value, high: value, bound: 'exact' }
      : { low: low ?? null, best: best ?? null, high: high ?? null, bound },
    sort: sort ?? 'count',
  };
}

function tag(text: string): QuantityMention[] {
  return tagQuantities(readText(account(text)));
}

function account(text: string): Account {
  return { name: 'a', id: 'a', text, language: 'en', furniture: [], headings: [], tables: [] };
}

function phrasebook(name: string): unknown {
  return parse(readFileSync(new URL(`../../../phrasebook/en/${name}.yaml`, import.meta.url), 'utf8'));
}
