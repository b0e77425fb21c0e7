import model from 'wink-eng-lite-web-model';

/** What of wink's English model the tagger reads; its types leave all of it unknown. */
export interface WinkModel {
  /** `packing.size` words a lexeme; `layout` gives word, mask and shift of each property. */
  readonly lexicon: Uint32Array;
  readonly packing: {
    readonly size: number;
    readonly layout: Readonly<Record<string, readonly [word: number, mask: number, shift: number]>>;
    readonly config: unknown;
  };
  readonly features: {
    readonly lexeme: { readonly list: readonly string[]; readonly intrinsicSize: number };
    /** Parts of speech that the lexemes of a cluster can have. */
    readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
  };
  /** Contractions: lexeme, normal, lemma and part of speech of each piece. */
  readonly xpansions: Uint32Array;
  readonly tcat: { readonly hash: Readonly<Record<string, number>> };
  readonly pos: { readonly list: readonly string[] };
  readonly trex: unknown;
  readonly preserve: unknown;
}

/** What the model asks of the lexicon to guess the part of speech of a word it lacks. */
export interface GuessContext {
  lookup(word: string): readonly number[];
  intrinsicSize(): number;
  posOf(lexeme: number): number;
}

export interface WinkFeatures {
  pos(word: string, category: number, context: GuessContext): number;
}

interface WinkPackage {
  core(): WinkModel;
  /** Finite state machines as JSON: see `readMachine`. */
  pos(): { readonly machines: readonly string[] };
  featureFn(config: unknown): WinkFeatures;
}

export const winkPackage = model as unknown as WinkPackage;
