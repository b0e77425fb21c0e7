import { z } from 'zod';

export const abbreviationsSchema = z.strictObject({
  /** Never end a sentence: a name or number follows ("Mr.", "Gen.", "No."). */
  titles: z.array(z.string()),
  /** End one only when a word that opens sentences follows ("U.S.", "etc.", "Jan."). */
  others: z.array(z.string()),
  /** Words that open a sentence rather than go on after an abbreviation. */
  openers: z.array(z.string()),
});
