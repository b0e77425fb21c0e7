import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Token } from './token.js';

/** Universal parts of speech (universaldependencies.org/u/pos), as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

const nlp = winkNLP(model, ['pos']);
const its = nlp.its;

/**
 * Parts of speech of the tokens of one English sentence.
 *
 * wink-nlp remembers words across documents, and cuts a later text differently for it ("Trump's" is two tokens in the
 * first text, one in the next), so the order of files would show in the output. It is therefore given our tokens,
 * one space between, and only its tags are taken; a token it cuts further has the tag of its last piece.
 */
export function tagParts(tokens: readonly Token[], from = 0, to = tokens.length): PartOfSpeech[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) words.push(plain(tokens[i]!));
  const tagged = nlp.readDoc(words.join(' ')).tokens();
  const values = tagged.out(its.value) as string[];
  const tags = tagged.out(its.pos) as PartOfSpeech[];
  const parts: PartOfSpeech[] = new Array(words.length);
  let piece = 0;
  for (let i = 0; i < words.length; i++) {
    let length = 0;
    let tag: PartOfSpeech = 'X';
    while (piece < values.length && length < words[i]!.length) {
      length += values[piece]!.length;
      tag = tags[piece]!;
      piece++;
    }
    parts[i] = tag;
  }
  return parts;
}

/** A token as wink knows it: straight quotes, no character that it would take for white space. */
function plain(token: Token): string {
  const word = token.lower === token.text ? token.text : token.text.replace(/[’‘`]/g, "'");
  const straight = word.replace(/[“”„«»]/g, '"').replace(/\s/g, '_');
  return straight === '' ? '_' : straight;
}
