import type { Span } from '../../../accounts/span.js';
import { asOfWords } from './as-of-words.js';

/** Characters of a bracket. */
const LONGEST = 60;

/** The bracket around a time that holds a count of its own: [503 cases (July: 438)], [900 (610 of them in May)]. */
export function countBracket({ start, end }: Span, text: string): Span | undefined {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const after = text.slice(end, end + LONGEST);
  const open = before.lastIndexOf('(');
  const close = after.indexOf(')');
  if (open < 0 || close < 0 || before.lastIndexOf(')') > open) return undefined;
  if (/\n/.test(before.slice(open) + after.slice(0, close))) return undefined;
  if (!LABELS.test(after.slice(0, close)) && !COUNTED.test(before.slice(open + 1))) return undefined;
  return { start: start - (before.length - open), end: end + close + 1 };
}

/** [July: 438], [610 of them in May] */
const LABELS = /^(?: figure)?: ?\D{0,8}\d/;
const COUNTED = /\d[\d.,]*(?: ?%| \p{L}+){0,3} (?:in|on|of|during) (?:the )?$/u;

/**
 * Whether a time is only that of what a count is compared with or of a noun: [against 700 in May], [fewer than in May],
 * [up from 700 in May], [a rise on May], [in the flood of May]. The story does not go on there.
 */
export function isOfAnotherCount({ start, end }: Span, text: string): boolean {
  if (countBracket({ start, end }, text)) return true;
  const before = text.slice(Math.max(0, start - LONGEST), start).replace(/^.*[.;:!?(]\s/su, '');
  return COMPARED.test(before);
}

const GOES_ON = String.raw`(?:[^,;]|,(?=\d)){0,40}$`;
const COMPARED = new RegExp(
  [
    String.raw`(?:^|[,)\d%] |\bas )against ${GOES_ON}`,
    String.raw`\b(?:${[...asOfWords.comparing].join('|')})\b ${GOES_ON}`,
    String.raw`\bthan (?:(?:in|on|at|during|the) )*$`,
    String.raw`\bas (?:many|much|high|large|big) as (?:in )?$`,
    String.raw`\bthan the [\d.,]+ ${GOES_ON}`,
    String.raw`\b(?:${[...asOfWords.changes].join('|')})\b[^,;]* (?:from|over|on) (?:[\d.,]+ ${GOES_ON}|$)`,
  ].join('|'),
  'iu',
);
