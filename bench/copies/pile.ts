import type { Account } from '../../src/accounts/account.js';
import type { Span } from '../../src/accounts/span.js';
import { isoDay } from '../../src/situation/edtf.js';
import { type Random, random } from '../worlds/random.js';
import { count, edit, type Line } from './edit.js';
import { drawFacts, publisherName, standingOf, writeStory } from './story.js';

/** An account of the pile, with the stretches of its text that come from another, by that one's id. */
export interface Piled {
  readonly account: Account;
  readonly lifted: ReadonlyMap<string, readonly Span[]>;
  /** The sentences of originals it holds ("id 3"), with their words. */
  readonly holds: ReadonlyMap<string, number>;
}

const SHORTEST = 4;

/**
 * Originals and copies of them with `share` of the words edited, some merged from two, most with a publisher's standing
 * text around; a third of the originals tell the facts of another in other words. `given` are sentences of further
 * originals.
 */
export function drawPile(seed: number, share: number, given: readonly (readonly string[])[]): Piled[] {
  const r = random(seed * 6151 + Math.round(share * 100));
  const pile: Piled[] = [];
  const originals: { id: string; lines: Line[]; day: number }[] = [];
  const stories = [...given];
  for (let i = 0; i < 60; i++) {
    const facts = drawFacts(r);
    stories.push(writeStory(facts, r.whole(SHORTEST, 16), r));
    if (i % 3 === 0) stories.push(writeStory(facts, r.whole(SHORTEST, 16), r));
  }
  for (const [i, story] of stories.entries()) {
    const id = `original-${i}`;
    const lines = story.map((text, line) => ({ text, origin: { account: id, line } }));
    const day = r.whole(18000, 18300);
    originals.push({ id, lines, day });
    pile.push(put(id, lines, day, r));
  }
  for (const [i, { id, lines, day }] of originals.entries())
    for (let k = 0; k < 2; k++) {
      const own = () => writeStory(drawFacts(r), 1, r)[0]!;
      const other = k === 1 && r.chance(0.3) ? originals[(i + 7) % originals.length]! : undefined;
      const source = other ? [...half(lines, r), ...half(other.lines, r)] : lines;
      const { lines: copy } = edit(source, share, own, r);
      pile.push(put(`copy-${id}-${k}`, copy, Math.max(day, other?.day ?? 0) + r.whole(1, 20), r));
    }
  return pile;
}

function half(lines: readonly Line[], r: Random): Line[] {
  const length = Math.max(SHORTEST, Math.ceil(lines.length / 2));
  const start = r.whole(0, Math.max(0, lines.length - length));
  return lines.slice(start, start + length);
}

function put(id: string, lines: readonly Line[], day: number, r: Random): Piled {
  const publisher = r.whole(0, 11);
  const standing = standingOf(publisher);
  const lifted = new Map<string, Span[]>();
  const holds = new Map<string, number>();
  let text = r.chance(0.3) ? `${standing}\n\n` : '';
  for (const { text: line, origin } of lines) {
    if (origin) {
      holds.set(`${origin.account} ${origin.line}`, count(line));
      if (origin.account !== id)
        lifted.set(origin.account, [
          ...(lifted.get(origin.account) ?? []),
          { start: text.length, end: text.length + line.length },
        ]);
    }
    text += `${line}${r.chance(0.3) ? '\n\n' : ' '}`;
  }
  if (r.chance(0.6)) text += `\n\n${standing}`;
  const account: Account = {
    name: id,
    id,
    text,
    publisher: publisherName(publisher),
    published: { edtf: isoDay(day), basis: 'metadata', evidence: [] },
    language: 'en',
    furniture: [],
    headings: [],
    tables: [],
  };
  return { account, lifted, holds };
}
