import type { Form } from './form.js';
import type { Token } from './token.js';
import type { WordPiece } from './wink/wink-lexicon.js';
import { WinkTagger } from './wink/wink-tagger.js';

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

// Reading the model takes longer than many a text: it waits for the first sentence that needs it.
let loaded: WinkTagger | undefined;

/** Parts of speech of the tokens of one English sentence, by wink's model; a token it cuts has the tag of its last piece. */
export function tagParts(tokens: readonly Token[], from = 0, to = tokens.length): PartOfSpeech[] {
  loaded ??= new WinkTagger(plain);
  const tagger = loaded;
  const pieces: WordPiece[] = [];
  for (let i = from; i < to; i++) {
    const cut = tagger.pieces(tokens[i]!.form);
    for (let k = 0; k < cut.length; k++) pieces.push(cut[k]!);
  }
  const tags = tagger.tag(pieces);
  const parts: PartOfSpeech[] = new Array(to - from);
  let piece = 0;
  for (let i = from; i < to; i++) {
    const wanted = tokens[i]!.text.length;
    let length = 0;
    let tag: PartOfSpeech = 'X';
    while (piece < pieces.length && length < wanted) {
      length += pieces[piece]!.length;
      tag = tagger.names[tags[piece]!] as PartOfSpeech;
      piece++;
    }
    parts[i - from] = tag;
  }
  return parts;
}

/** A token's text as wink knows it: straight quotes, but for a mark alone; no character it would take for a space. */
function plain({ text }: Form): string {
  const word = text.length === 1 ? text : text.replace(/[’‘`]/g, "'");
  return word.replace(/[“”„«»]/g, '"').replace(/\s/g, '_');
}
