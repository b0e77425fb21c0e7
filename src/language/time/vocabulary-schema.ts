import { z } from 'zod';

const value = z.union([z.string(), z.number()]);

/**
 * The time words of a language. A class is what rules name ("month", "ago"); its words carry the value rules compute
 * with. A word may have several classes ("second": an ordinal and a unit). Words are in lower case; several words
 * joined by blanks stand for themselves in a row ("at least").
 */
export const timeVocabularySchema = z.strictObject({
  classes: z.record(z.string(), z.record(z.string(), value)),
  /** Classes a stretch of text must hold one of to be worth reading. */
  triggers: z.array(z.string()),
  /** Words that are time words only when written with a capital ("may", "march", "sun"). */
  capitalized: z.array(z.string()),
  /** Month names that stand for a month by themselves only after a word that asks for a date ("in May"). */
  hesitant: z.array(z.string()),
  /** Month names that stand for no month before a capitalised word ("June Carter"). */
  givenNames: z.array(z.string()).default([]),
  /** Words too short to be times by themselves ("Sun", "Jan"). */
  abbreviated: z.array(z.string()),
  /** Words before a bare plural that is a length of time ("for years"). */
  lasting: z.array(z.string()),
  /** Words before a bare year or month ("in", "since"). */
  dating: z.array(z.string()),
  /** Words before "the year" and "the week" that make them times of their own ("for the year"). */
  periodic: z.array(z.string()).default([]),
  /** Words after those that make them none ("the year before"). */
  notPeriodic: z.array(z.string()).default([]),
  /** Words right before a day that say it is to come ("as early as Friday"). */
  aheadOf: z.array(z.string()).default([]),
  /** Words by which what was done "by Friday" is gone ("had"). */
  pluperfect: z.array(z.string()).default([]),
  /** Words that tell a following verb is of the future, and of the past. */
  future: z.array(z.string()),
  past: z.array(z.string()),
  /** Endings by which a verb of the past is known. */
  pastEndings: z.array(z.string()),
  /** Endings by which a verb of the future is known (French "partira"). */
  futureEndings: z.array(z.string()),
  /** Words with such an ending that are none. */
  notPast: z.array(z.string()),
  /** Words after which a participle is of the future ("to be held"). */
  infinitives: z.array(z.string()),
  /** Words before a number that make it no year ("room 1984"). */
  labels: z.array(z.string()),
  /** What a line that names a year calls a report on it ("annual report"). */
  annualReports: z.array(z.string()).default([]),
  /** Words in -s that are no plurals. */
  notPlural: z.array(z.string()),
  /** Letters written together with the word they stand before (Arabic "and", "in", "to"). */
  proclitics: z.array(z.string()),
});

export type TimeVocabularyData = z.output<typeof timeVocabularySchema>;
