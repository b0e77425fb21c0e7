import type { GuessContext, WinkFeatures, WinkModel } from './wink-model.js';

/** What the tagger knows of one piece of a word. */
export interface WordPiece {
  /** UTF-16 code units. */
  readonly length: number;
  /** Its likeliest part of speech, an index of the model's list. */
  readonly pos: number;
  /** What the machines see in place of its part of speech, 0 where they see that. */
  readonly hint: number;
  /** Bit set of the parts of speech it can have. */
  readonly members: number;
  /** A piece of a contraction, whose part of speech never changes. */
  readonly fixed: boolean;
}

/** The model's words with their properties, none of which changes with the texts read. */
export class WinkLexicon {
  private readonly indexes = new Map<string, number>();
  private readonly members: readonly number[];
  private readonly context: GuessContext;

  constructor(
    private readonly model: WinkModel,
    private readonly features: WinkFeatures,
  ) {
    const { list, intrinsicSize } = model.features.lexeme;
    for (let i = 0; i < intrinsicSize; i++) this.indexes.set(list[i]!, i);
    this.members = model.features.posClusters.list.map((cluster) =>
      [...cluster].reduce((bits, pos) => bits | (1 << pos), 0),
    );
    this.context = {
      lookup: (word) => [this.firstLexeme(word)],
      intrinsicSize: () => intrinsicSize,
      posOf: (lexeme) => this.property(lexeme, 'pos'),
    };
  }

  has(word: string): boolean {
    return this.indexes.has(word);
  }

  /** The pieces of a word of the lexicon: several for a contraction [can't → ca, n't]. Undefined for any other. */
  known(word: string): readonly WordPiece[] | undefined {
    const index = this.indexes.get(word);
    if (index === undefined) return undefined;
    if (this.property(index, 'isContraction') === 0) return [this.pieceOf(index)];
    const { xpansions } = this.model;
    const pieces: WordPiece[] = [];
    for (const at of this.expansion(index)) {
      const lexeme = xpansions[at]!;
      const pos = xpansions[at + 3]!;
      const told = pos !== 0 || xpansions[at + 2] !== 0;
      pieces.push({
        length: this.model.features.lexeme.list[lexeme]!.length,
        pos: told ? pos : this.usualPos(lexeme),
        hint: this.property(lexeme, 'posHint'),
        members: this.membersOf(xpansions[at + 1]!),
        fixed: told,
      });
    }
    return pieces;
  }

  /** A piece that a rule cut off: the lexicon's, where it has it, never taken apart any further. */
  piece(text: string, category: number): WordPiece {
    const index = this.indexes.get(text);
    if (index !== undefined) return this.pieceOf(index);
    const lower = this.indexes.get(text.toLowerCase());
    return {
      length: text.length,
      pos: this.features.pos(text, category, this.context) || NOUN,
      hint: 0,
      members: lower === undefined ? this.members[0]! : this.membersOf(this.mapped(lower)),
      fixed: false,
    };
  }

  private pieceOf(index: number): WordPiece {
    return {
      length: this.model.features.lexeme.list[index]!.length,
      pos: this.usualPos(index),
      hint: this.property(index, 'posHint'),
      members: this.membersOf(this.normal(index)),
      fixed: false,
    };
  }

  private usualPos(index: number): number {
    return this.property(this.mapped(index), 'pos') || NOUN;
  }

  /** The usual spelling of a word: [colour → color]. */
  private mapped(index: number): number {
    return this.property(index, 'isSpellingMapped') === 0 ? index : this.property(index, 'lemma');
  }

  /** The lexeme in lower case and usual spelling. */
  private normal(index: number): number {
    return this.property(index, 'isSpellingMapped') === 0
      ? index + this.property(index, 'normal')
      : this.property(index, 'lemma');
  }

  private membersOf(index: number): number {
    return this.members[this.property(index, 'lexemeCID')]!;
  }

  /** Where the pieces of a contraction lie in `xpansions`. */
  private expansion(index: number): number[] {
    const pointer = this.property(index, 'lemma');
    const first = pointer & 0x3fff;
    const words = (pointer >> 14) & 0x1f;
    const at: number[] = [];
    for (let i = 0; i < words; i += 4) at.push(first + i);
    return at;
  }

  private firstLexeme(word: string): number {
    const index = this.indexes.get(word);
    if (index === undefined) return Number.MAX_SAFE_INTEGER;
    if (this.property(index, 'isContraction') === 0) return index;
    return this.model.xpansions[this.expansion(index)[0]!]!;
  }

  private property(index: number, name: string): number {
    const { lexicon, packing } = this.model;
    const [word, mask, shift] = packing.layout[name]!;
    return (lexicon[word + index * packing.size]! & mask) >>> shift;
  }
}

const NOUN = 8;
