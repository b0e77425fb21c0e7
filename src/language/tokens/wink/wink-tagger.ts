import { type Form, FormMemo } from '../form.js';
import { HINTS, type Machine, readMachine, recognize } from './machine.js';
import { WinkLexicon, type WordPiece } from './wink-lexicon.js';
import { winkPackage } from './wink-model.js';
import { wordCutter } from './word-cutter.js';

/**
 * The part-of-speech tagger of wink-nlp over its model, without the documents it makes and the words it remembers:
 * the usual part of speech of each word, then two machines that change it by what stands around it.
 */
export class WinkTagger {
  /** Names of the parts of speech by number. */
  readonly names: readonly string[];
  private readonly machines: readonly Machine[];
  private readonly kept: FormMemo<readonly WordPiece[]>;

  /** `wordOf` gives a form's word as the model writes it. */
  constructor(wordOf: (form: Form) => string) {
    const model = winkPackage.core();
    this.names = model.pos.list;
    this.machines = winkPackage.pos().machines.map(readMachine);
    const features = winkPackage.featureFn(model.packing.config);
    const cut = wordCutter(model, new WinkLexicon(model, features));
    this.kept = new FormMemo((form) => cut(wordOf(form)));
  }

  /** The pieces a word is cut into. */
  pieces(form: Form): readonly WordPiece[] {
    return this.kept.of(form);
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
