import type { Span } from '../../src/accounts/span.js';
import type { Family } from '../../src/lineage/family.js';
import type { Piled } from './pile.js';

export interface CopyScores {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  /** Characters of lifted spans. */
  readonly spanRight: number;
  readonly spanFound: number;
  readonly spanWanted: number;
  /** Links between an original and its copy that point the right way. */
  readonly directed: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Two accounts that hold this share of the shorter one's words from one original ought to be linked; from none, ought not. */
const WANTED = 0.25;

export function scoreCopies(pile: readonly Piled[], families: readonly Family[]): CopyScores {
  const links = new Map(
    families
      .flatMap(({ links }) => links)
      .filter(({ kind }) => kind !== 'quotation')
      .map((link) => [[link.from, link.to].sort().join(' '), link]),
  );
  const scores = { right: 0, found: 0, wanted: 0, spanRight: 0, spanFound: 0, spanWanted: 0, directed: 0 };
  const [missed, wrong]: [string[], string[]] = [[], []];
  const lengths = new Map(pile.map((piled) => [piled, piled.account.text.split(/\s+/).length]));
  for (const [i, a] of pile.entries())
    for (const b of pile.slice(i + 1)) {
      const name = [a.account.id, b.account.id].sort().join(' ');
      const link = links.get(name);
      const common = sharedWords(a, b);
      const wanted = common >= WANTED * Math.min(lengths.get(a)!, lengths.get(b)!);
      if (wanted) scores.wanted++;
      if (link && (wanted || common === 0)) scores.found++;
      if (link && wanted) scores.right++;
      if (!link && wanted) missed.push(name);
      if (link && common === 0) wrong.push(name);
      const spans = b.lifted.get(a.account.id);
      if (!spans) continue;
      if (link?.to === b.account.id) scores.directed++;
      const got = link ? link.spans.map(({ from, to }) => (link.to === b.account.id ? to : from)) : [];
      const [want, have] = [mark(b.account.text, spans), mark(b.account.text, got)];
      for (let c = 0; c < want.length; c++) {
        if (b.account.text[c]! <= ' ') continue;
        scores.spanWanted += want[c]!;
        scores.spanFound += have[c]!;
        scores.spanRight += want[c]! & have[c]!;
      }
    }
  return { ...scores, missed, wrong };
}

export function f1(right: number, found: number, wanted: number): number {
  return right === 0 ? 0 : (2 * right) / (found + wanted);
}

function sharedWords(a: Piled, b: Piled): number {
  let words = 0;
  for (const [line, count] of a.holds) words += Math.min(count, b.holds.get(line) ?? 0);
  return words;
}

function mark(text: string, spans: readonly Span[]): Uint8Array {
  const marked = new Uint8Array(text.length);
  for (const { start, end } of spans) marked.fill(1, start, end);
  return marked;
}
