import type { Reading } from '../annotation.js';
import { EMPTY_KEY, extendKey } from '../gazetteer/fold.js';
import { WORLD_CITY, WORLD_DIVISION, type WorldGazetteer } from '../gazetteer/world-gazetteer.js';
import type { Sentence, Token } from '../tokens/token.js';
import type { ListHit } from './list-hits.js';
import type { PlaceSpan } from './place-span.js';
import { bodies, kindWords, prepositions, tokenKey } from './place-words.js';
import { isCapitalised, SHAPE, shapeOf } from './tagger/shapes.js';

/**
 * Places by rule, for when there is no tagger: listed names; capitalised names with a word for a kind of place beside
 * them ("Solhan village", "the town of Dori"); large towns and divisions of the world after a preposition.
 */
export function ruleSpans(
  reading: Reading,
  hits: readonly ListHit[],
  world: WorldGazetteer | undefined,
): PlaceSpan[] {
  const spans: PlaceSpan[] = hits.map((hit) => ({
    from: hit.from,
    to: hit.to,
    start: hit.start,
    end: hit.end,
    hit,
  }));
  const taken = new Set(hits.flatMap((hit) => range(hit.from, hit.to)));
  for (const sentence of reading.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (taken.has(i) || !isNamePart(reading.tokens[i]!)) continue;
      let to = i + 1;
      while (to < sentence.to && !taken.has(to) && isNamePart(reading.tokens[to]!)) to++;
      const span = nameIn(reading.tokens, i, to, sentence, world);
      if (span) spans.push(span);
      i = to - 1;
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function isNamePart(token: Token): boolean {
  const shape = shapeOf(token);
  return (
    token.kind === 'word' && isCapitalised(shape) && shape !== SHAPE.letter && !kindWords.has(tokenKey(token))
  );
}

/** A place in a run of capitalised words, if what stands around the run says so. */
function nameIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  sentence: Sentence,
  world: WorldGazetteer | undefined,
): PlaceSpan | undefined {
  let first = from;
  // [In Dori town], at the start of a sentence
  if (first === sentence.from && prepositions.has(tokenKey(tokens[first]!))) first++;
  if (first >= to) return undefined;
  const next = to < sentence.to ? tokens[to]! : undefined;
  const kind = next && kindWords.get(tokenKey(next));
  const before = first > sentence.from ? tokens[first - 1]! : undefined;
  const ofKind =
    before?.lower === 'of' && first - 2 >= sentence.from && kindWords.has(tokenKey(tokens[first - 2]!));
  const placed = before !== undefined && before.text !== 'the' && prepositions.has(tokenKey(before));
  if (
    !ofKind &&
    !(kind && !bodies.has(tokenKey(tokens[to - 1]!))) &&
    !(placed && isKnown(tokens, first, to, world))
  )
    return undefined;
  return { from: first, to, start: tokens[first]!.start, end: tokens[to - 1]!.end };
}

function isKnown(
  tokens: readonly Token[],
  from: number,
  to: number,
  world: WorldGazetteer | undefined,
): boolean {
  if (!world) return false;
  let key = EMPTY_KEY;
  for (let i = from; i < to; i++) key = extendKey(key, tokens[i]!.text, 0, tokens[i]!.text.length);
  return (world.sorts(key) & (WORLD_CITY | WORLD_DIVISION)) !== 0;
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
