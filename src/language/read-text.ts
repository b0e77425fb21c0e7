import type { Account } from '../accounts/account.js';
import { firstEndingAfter, overlaps } from '../accounts/span.js';
import type { Reading } from './annotation.js';
import { splitBlocks } from './tokens/blocks.js';
import { type PartOfSpeech, tagParts } from './tokens/part-of-speech.js';
import { sentenceEnds } from './tokens/sentences.js';
import type { Block, Sentence, Token } from './tokens/token.js';
import { tokenize } from './tokens/tokenize.js';

/** Cuts an account into blocks, sentences and tokens; furniture is left out. Linear in the text's length. */
export function readText(account: Account): Reading {
  const { text } = account;
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const blocks: Block[] = [];
  for (const span of splitBlocks(account)) {
    const firstSentence = sentences.length;
    let from = tokens.length;
    for (const token of tokenize(text, span.start, span.end)) tokens.push(token);
    for (const to of inStretches(from, sentenceEnds(text, tokens, from, tokens.length))) {
      sentences.push({
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        from,
        to,
        block: blocks.length,
      });
      from = to;
    }
    const heading = account.headings.some((piece) => overlaps(piece, span));
    blocks.push({ start: span.start, end: span.end, heading, from: firstSentence, to: sentences.length });
  }
  const parts = new Map<Sentence, readonly PartOfSpeech[]>();
  return {
    account,
    tokens,
    sentences,
    blocks,
    parts(sentence) {
      let tags = parts.get(sentence);
      if (!tags) {
        tags = tagParts(tokens, sentence.from, sentence.to);
        parts.set(sentence, tags);
      }
      return tags;
    },
    kept: new Map(),
    sentenceAt: (offset) => findSentence(sentences, offset),
  };
}

/** Nobody writes sentences longer than this; in a text without full stops each stretch of it is read by itself. */
const LONGEST = 300;

/** Ends of sentences, those of very long ones in stretches, so that no reader's work grows faster than the text. */
function inStretches(start: number, ends: readonly number[]): number[] {
  const cut: number[] = [];
  let from = start;
  for (const end of ends) {
    for (let at = from + LONGEST; at < end; at += LONGEST) cut.push(at);
    cut.push(end);
    from = end;
  }
  return cut;
}

function findSentence(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  const found = sentences[firstEndingAfter(sentences, offset)];
  return found && found.start <= offset ? found : undefined;
}
