import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { overlaps, type Span } from '../../src/accounts/span.js';
import { generalSituation } from '../../src/situation/situation.js';
import { accountOf, type Example, examplesOf, type Marked } from './examples.js';

/** Short texts of our own in the manner of reports and stories: [{41 houses|flow damaged} were swept away], by subject. */
export function lessonExamples(): Example[] {
  const file = new URL('../../phrasebook/en/gold/lessons.yaml', import.meta.url);
  const parts = parse(readFileSync(file, 'utf8')) as { about: string; texts: string }[];
  return parts.flatMap(({ about, texts }) =>
    texts
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line, i) => lesson(line, `${about} ${i}`)),
  );
}

function lesson(line: string, account: string): Example[] {
  const { text, marks } = unmarked(line);
  const of = { set: 'lessons', account, weight: OF_LESSON };
  return examplesOf(accountOf(text), generalSituation(), of, (claims) =>
    marks.flatMap((gold) => {
      const claim = claims.find((one) => overlaps(one, gold) && one.end <= gold.end + SLACK);
      return claim ? [{ gold, claim }] : [];
    }),
  );
}

/** What a figure of a lesson weighs beside one of a whole account. */
const OF_LESSON = 0.5;
/** Characters a claim may go on for behind what is marked. */
const SLACK = 30;

function unmarked(line: string): { readonly text: string; readonly marks: readonly (Marked & Span)[] } {
  const marks: (Marked & Span)[] = [];
  let text = '';
  let from = 0;
  for (const { 0: all, 1: words, 2: aspect, 3: measure, index } of line.matchAll(MARK)) {
    text += line.slice(from, index);
    const start = text.length;
    text += words!;
    marks.push({ start, end: text.length, aspect: aspect as Marked['aspect'], measure: measure! });
    from = index + all.length;
  }
  return { text: text + line.slice(from), marks };
}

const MARK = /\{([^|}]+)\|(\w+) ([\w-]+)\}/g;
