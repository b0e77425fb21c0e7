/** The marked excerpts of bench/quantities.ts: `gold.jsonl` and `text/ID.txt`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../src/accounts/account.js';
import type { Span } from '../src/accounts/span.js';

export interface Mark {
  readonly number: Span;
  readonly unit?: Span;
  readonly modifier?: Span;
}

export type Layer = keyof Mark;
export const LAYERS: readonly Layer[] = ['number', 'unit', 'modifier'];
export type Marks = Readonly<Record<Layer, readonly Span[]>>;

export interface Excerpt {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly gold: Marks;
}

/** All excerpts by id; those in which the analysts marked nothing count too. */
export function readExcerpts(folder: string): Excerpt[] {
  const byId = new Map<string, Mark[]>();
  for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const mark = JSON.parse(line) as { account: string } & Mark;
    const marks = byId.get(mark.account);
    if (marks) marks.push(mark);
    else byId.set(mark.account, [mark]);
  }
  return readdirSync(join(folder, 'text'))
    .sort()
    .map((file) => {
      const id = file.replace(/\.txt$/, '');
      const marks = byId.get(id) ?? [];
      return { id, marks, gold: layersOf(marks), text: readFileSync(join(folder, 'text', file), 'utf8') };
    });
}

/** The spans of each layer; one that serves several numbers counts once. */
export function layersOf(marks: readonly Mark[]): Marks {
  return {
    number: once(marks.map(({ number }) => number)),
    unit: once(marks.flatMap(({ unit }) => unit ?? [])),
    modifier: once(marks.flatMap(({ modifier }) => modifier ?? [])),
  };
}

function once(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
}

export function accountOf({ id, text }: Pick<Excerpt, 'id' | 'text'>): Account {
  return { name: id, id, text, language: 'en', furniture: [], headings: [], tables: [] };
}

/** Indexes of found spans matched, to indexes of gold. */
export function matches(gold: readonly Span[], found: readonly Span[], strict: boolean): Map<number, number> {
  const taken = new Set<number>();
  const pairs = new Map<number, number>();
  const order = (spans: readonly Span[]) =>
    spans.map((span, i) => ({ ...span, i })).sort((a, b) => a.start - b.start || a.end - b.end);
  const marks = order(gold);
  for (const span of order(found)) {
    const hit = marks.find(
      (mark) =>
        !taken.has(mark.i) &&
        (strict
          ? mark.start === span.start && mark.end === span.end
          : mark.start < span.end && span.start < mark.end),
    );
    if (!hit) continue;
    taken.add(hit.i);
    pairs.set(span.i, hit.i);
  }
  return pairs;
}

/** Half of the excerpts are looked at, the others only scored. */
export function isLookedAt(id: string): boolean {
  return hashOf(id) % 2 === 0;
}

/** FNV-1a of an excerpt's id, the same for ever: splits are made of it. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash >>> 7;
}

/** Precision, recall and F1 of a layer over all excerpts. */
export function scoreLayer(
  excerpts: readonly Excerpt[],
  found: readonly Marks[],
  layer: Layer,
  strict: boolean,
): { precision: number; recall: number; f1: number } {
  let right = 0;
  let said = 0;
  let marked = 0;
  excerpts.forEach(({ gold }, i) => {
    right += matches(gold[layer], found[i]![layer], strict).size;
    said += found[i]![layer].length;
    marked += gold[layer].length;
  });
  const precision = said ? right / said : 0;
  const recall = marked ? right / marked : 0;
  return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 };
}
