import type { Account } from '../accounts/account.js';
import { knowledge } from '../situation/knowledge.js';
import { type Passage, sharedPassages } from './align.js';
import { directionOf } from './direction.js';
import type { Family, Link } from './family.js';
import { FingerprintIndex } from './fingerprint-index.js';
import { judge } from './judge.js';
import { lineageSchema } from './knowledge-schemas.js';
import { quotedWords } from './quoted-words.js';
import { shingles, winnow } from './winnow.js';
import { type Words, wordsOf } from './words.js';

const rules = knowledge('general/lineage.yaml', lineageSchema);

/** An account with the date it is taken to be of, where its file does not state one. */
export interface Dated {
  readonly account: Account;
  readonly published?: string;
}

/**
 * The families of copies among accounts, in any order; an account that shares words with none is in no family.
 * Candidates come from winnowed fingerprints, links from an exact alignment of the two texts.
 */
export function findFamilies(accounts: readonly Dated[]): Family[] {
  const sorted = [...new Map(accounts.map((dated) => [dated.account.id, dated])).values()].sort((a, b) =>
    a.account.id < b.account.id ? -1 : 1,
  );
  const sides = sorted.map(sideOf);
  const index = new FingerprintIndex();
  for (const [number, side] of sides.entries()) index.add(number, side.fingerprints);
  const pairs: { a: number; b: number; passages: Passage[] }[] = [];
  for (const [number, side] of sides.entries()) {
    for (const [other, count] of index.shared(side.fingerprints))
      if (other > number && count >= 2)
        pairs.push({ a: number, b: other, passages: sharedPassages(side, sides[other]!) });
  }
  pairs.sort((one, two) => one.a - two.a || one.b - two.b);
  const spread = spreadOf(sides, pairs);
  const links = pairs.flatMap((pair) => linkOf(sides, pair, spread) ?? []);
  return gather(links);
}

/** An account made ready to be compared. */
interface Side extends Dated {
  readonly words: Int32Array;
  readonly all: Words;
  readonly shingles: Int32Array;
  readonly fingerprints: Int32Array;
}

function sideOf(dated: Dated): Side {
  const all = wordsOf(dated.account);
  const hashes = shingles(all.hashes);
  return { ...dated, words: all.hashes, all, shingles: hashes, fingerprints: winnow(hashes) };
}

/** For each word of each account, in how many others a passage holds it. */
function spreadOf(
  sides: readonly Side[],
  pairs: readonly { a: number; b: number; passages: readonly Passage[] }[],
): Uint16Array[] {
  const spread = sides.map((side) => new Uint16Array(side.words.length));
  for (const { a, b, passages } of pairs)
    for (const passage of passages) {
      for (let i = passage.a; i < passage.aEnd; i++) spread[a]![i]!++;
      for (let j = passage.b; j < passage.bEnd; j++) spread[b]![j]!++;
    }
  return spread;
}

function linkOf(
  sides: readonly Side[],
  pair: { a: number; b: number; passages: readonly Passage[] },
  spread: readonly Uint16Array[],
): Link | undefined {
  const [a, b] = [sides[pair.a]!, sides[pair.b]!];
  const telling = pair.passages.filter((passage) => !isBoilerplate(passage, a, b, spread[pair.a]!));
  const quoted = quotedIn(telling, a, b);
  const judged = judge(telling, a.words.length, b.words.length, quoted, rules);
  if (!judged) return undefined;
  const { first, by } = directionOf(a.account, b.account, { a: dateOf(a), b: dateOf(b) });
  const [from, to] = first > 0 ? [b, a] : [a, b];
  return {
    from: from.account.id,
    to: to.account.id,
    kind: judged.kind,
    score: Math.round(judged.score * 1000) / 1000,
    direction: by,
    spans: telling.map((passage) => {
      const inA = { start: a.all.starts[passage.a]!, end: a.all.ends[passage.aEnd - 1]! };
      const inB = { start: b.all.starts[passage.b]!, end: b.all.ends[passage.bEnd - 1]! };
      return { from: first > 0 ? inB : inA, to: first > 0 ? inA : inB, words: passage.same };
    }),
  };
}

function dateOf(side: Side): string | undefined {
  return side.account.published?.edtf ?? side.published;
}

/** A passage that many accounts have, and that is little of either, is an agency's standing text. */
function isBoilerplate(passage: Passage, a: Side, b: Side, spread: Uint16Array): boolean {
  let least = Number.POSITIVE_INFINITY;
  for (let i = passage.a; i < passage.aEnd; i++) least = Math.min(least, spread[i]!);
  const part = passage.same / Math.min(a.words.length, b.words.length);
  return least + 1 >= rules.boilerplateAccounts && part < rules.copyOfShorter;
}

function quotedIn(passages: readonly Passage[], a: Side, b: Side): number {
  if (passages.length === 0) return 0;
  const [inA, inB] = [quotedWords(a.account.text, a.all), quotedWords(b.account.text, b.all)];
  let quoted = 0;
  for (const passage of passages) {
    const length = Math.min(passage.aEnd - passage.a, passage.bEnd - passage.b);
    for (let k = 0; k < length; k++) if (inA[passage.a + k] === 1 && inB[passage.b + k] === 1) quoted++;
  }
  return quoted;
}

/** Links gathered into families. Quotations are kept in the family of their accounts but make none: who quotes one source is not its copy. */
function gather(links: readonly Link[]): Family[] {
  const root = new Map<string, string>();
  const find = (id: string): string => {
    const up = root.get(id) ?? id;
    if (up === id) return id;
    const top = find(up);
    root.set(id, top);
    return top;
  };
  for (const { from, to } of links) {
    const [one, other] = [find(from), find(to)].sort() as [string, string];
    root.set(other, one);
  }
  const families = new Map<string, { accounts: Set<string>; links: Link[] }>();
  for (const link of links) {
    const id = find(link.from);
    let family = families.get(id);
    if (!family) families.set(id, (family = { accounts: new Set(), links: [] }));
    family.accounts.add(link.from).add(link.to);
    family.links.push(link);
  }
  return [...families]
    .map(([id, family]) => ({ id, accounts: [...family.accounts].sort(), links: family.links }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
