import { z } from 'zod';

const words = z.array(z.string().min(1)).default([]);

/** How a language's pages and agencies date a story. */
export const datelinesSchema = z.strictObject({
  /** Names and abbreviations of months, without a full stop, to 1 to 12. */
  months: z.record(z.string(), z.number().int().min(1).max(12)),
  weekdays: words,
  /** Between a day and its month ("3rd of May"). */
  joiners: words,
  /** After a day's number ("3rd"). */
  ordinals: words,
  /** Open a line with the publication's date. */
  published: words,
  /** Open a line with the date of the last change. */
  updated: words,
  /** Open a line with the day the figures hold for ("as of 4 May 2020"), not a sentence. */
  asOf: words,
  /** What an account calls itself at its top, before its day ("Noon bulletin, 4 May 2020"). */
  documents: words,
  /** What is done with a text before it comes out ("accepted"). */
  steps: words,
  /** What else stands in such lines. */
  around: words,
});
