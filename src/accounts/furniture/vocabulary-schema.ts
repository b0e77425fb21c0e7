import { z } from 'zod';

const phrases = z.array(z.string().min(1)).default([]);

const byKind = z.strictObject({
  navigation: phrases,
  related: phrases,
  comments: phrases,
  player: phrases,
  caption: phrases,
  legal: phrases,
  share: phrases,
  metadata: phrases,
});

/** A language's cue phrases of what stands on a page beside its story; see `compilePhrase` for how one is written. */
export const furnitureSchema = z.strictObject({
  /** Whole lines. */
  lines: byKind,
  /** Whole paragraphs, of any length. */
  paragraphs: byKind.partial(),
  /** Headings over teasers of other stories. */
  teasers: phrases,
  /** Headings over readers' comments. */
  comments: phrases,
  /** Names of sections and services, as in a menu. */
  menu: phrases,
  /** Networks and verbs of share buttons. */
  share: phrases,
});

/** What pages in any language call the parts that are not their article. */
export const pagePartsSchema = z.strictObject({
  /** Keys of embedded data, by the kind of furniture it is. */
  keys: z.strictObject({ player: phrases, share: phrases, related: phrases }),
  /** Words in an element's class or id. */
  elements: phrases,
});

export type FurnitureWords = z.output<typeof furnitureSchema>;
