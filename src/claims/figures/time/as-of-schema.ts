import { z } from 'zod';

const words = z.array(z.string().min(1));

/** How a language says of when a figure is, and when and where its account was written. */
export const asOfSchema = z.strictObject({
  /** Before a date on which a state is told that goes on ("as of 3 May"). */
  standing: words,
  /** Between a figure and the time it is compared with ("compared with last year"). */
  comparing: words,
  /** The same before a number ("up from 300 in May"), where one of `changes` stands before. */
  againstNumber: words,
  /** The same right before a time ("than in May"). */
  againstTime: words,
  changes: words,
  /** In the heading of an account that reports on a stretch of time. */
  reports: words,
  /** In a length of time that has just gone by ("the past week"). */
  recent: words,
  /** The time an account reports on, as its text calls it. */
  reportedPeriod: words,
  /** Before a year: the part of it that answers to the time told of before ("the same period last year"). */
  samePart: words,
  /** Open a line that says who wrote the account, and where. */
  bylines: words,
  /** Whole headings of a table's column that gives the date of each row. */
  dateHeadings: words,
});
