import { HINTS, type Machine, readMachine, recognize } from './machine.js';
import { WinkLexicon, type WordPiece } from './wink-lexicon.js';
import { winkPackage } from './wink-model.js';
import { wordCutter } from './word-cutter.js';

/** Words kept with their pieces; past it all are forgotten, so that memory does not grow with the texts read. */
const MOST_KEPT = 50_000;

/**
 * The part-of-speech tagger of wink-nlp over its model, without the documents it makes and the words it remembers:
 * the usual part of speech of each word, then two machines that change it by what stands around it.
 */
export class WinkTagger {
  /** Names of the parts of speech by number. */
  readonly names: readonly string[];
  private readonly machines: readonly Machine[];
  private readonly cut: (word: string) => readonly WordPiece[];
  private readonly kept = new Map<string, readonly WordPiece[]>();

  constructor() {
    const model = winkPackage.core();
    this.names = model.pos.list;
    this.machines = winkPackage.pos().machines.map(readMachine);
    const features = winkPackage.featureFn(model.packing.config);
    this.cut = wordCutter(model, new WinkLexicon(model, features));
  }

  /** A word's pieces; `key` is what it is kept under, where that is at hand sooner than the word. */
  pieces(key: string, wordOf: (key: string) => string): readonly WordPiece[] {
    let pieces = this.kept.get(key);
    if (!pieces) {
      if (this.kept.size >= MOST_KEPT) this.kept.clear();
      pieces = this.cut(wordOf(key));
      this.kept.set(key, pieces);
    }
    return pieces;
  }

  /** Parts of speech, by number, of the pieces of a sentence. */
  tag(pieces: readonly WordPiece[]): Uint8Array {
    const n = pieces.length;
    const tags = new Uint8Array(n);
    const symbols = new Uint16Array(n);
    for (let i = 0; i < n; i++) {
      const { pos, hint } = pieces[i]!;
      tags[i] = pos;
      symbols[i] = hint === 0 ? pos : HINTS + hint;
    }
    for (const machine of this.machines)
      for (const [at, pos] of recognize(machine, symbols, n)) {
        const piece = pieces[at];
        if (!piece) continue;
        if (pos < 0) tags[at] = -pos;
        else if ((piece.members >>> pos) & 1) tags[at] = pos;
        if (piece.hint === 0) symbols[at] = tags[at]!;
      }
    for (let i = 0; i < n; i++) if (pieces[i]!.fixed) tags[i] = pieces[i]!.pos;
    return tags;
  }
}
