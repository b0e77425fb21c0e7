import type { PublicationDate } from '../../accounts/account.js';
import type { Anchor } from '../../situation/schema.js';
import type { Reading } from '../annotation.js';
import type { TimeMention } from '../mention.js';
import { findExpressions } from './expressions.js';
import { resolveTimes } from './resolve-times.js';

export interface TimeContext {
  /** When the account was published, as far as known. */
  readonly published?: PublicationDate;
  readonly anchors: readonly Anchor[];
}

/** The time expressions of a text, in text order, none overlapping, each with its TIMEX3 value and EDTF date. */
export function tagTimes(reading: Reading, context: TimeContext): TimeMention[] {
  return resolveTimes(reading, findExpressions(reading, context.anchors), context.published);
}
