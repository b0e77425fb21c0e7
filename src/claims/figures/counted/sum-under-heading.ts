import type { Span } from '../../../accounts/span.js';
import type { QuantityMention } from '../../../language/mention.js';
import { currencies } from '../../../language/quantity/lexicon.js';
import { isPersonWord } from '../../syntax/noun-phrase.js';
import type { Seed } from '../draft.js';

/**
 * A bare number as the sum that the heading of its section says it is: [Funding (US$)] over [Required: 4.1 million].
 * Undefined where the heading names no currency or the number counts something else.
 */
export function sumUnderHeading(seed: Seed, text: string): QuantityMention | undefined {
  const { phrase, quantity } = seed;
  if (quantity.sort !== 'count' || countsOthers(seed)) return undefined;
  if (!(seed.labelled || phrase.head < 0 || isGiven(seed))) return undefined;
  const { best } = quantity.value;
  if (
    best === null ||
    best < LEAST ||
    best > MOST ||
    (Number.isInteger(best) && best >= 1900 && best <= 2100)
  )
    return undefined;
  const unit = currencyAbove(quantity.start, text);
  return unit && { ...quantity, sort: 'money', unit };
}

/** Sums of a report are in thousands at least; a telephone number is larger. */
const LEAST = 1e3;
const MOST = 1e11;

/** [4.1 million required]: a word that a sum stands with is no noun of what it counts. */
function isGiven({ view, phrase }: Seed): boolean {
  return GIVEN.test(view.lower(phrase.head)) && phrase.head === phrase.nounFrom;
}

/** [People targeted: 120,000], [Houses destroyed: 4,300] */
function countsOthers({ view, phrase, labelled }: Seed): boolean {
  if (!labelled) return false;
  for (let at = view.from; at < phrase.numberFrom; at++) {
    const word = view.lower(at);
    if (isPersonWord(word) || (/ed$/.test(word) && view.part(at) === 'VERB' && !GIVEN.test(word)))
      return true;
  }
  return false;
}

const GIVEN =
  /^(?:required|requested|received|needed|pledged|committed|disbursed|spent|gap|unmet|available|funded)$/;

/** The currency that the nearest heading above names at its end, in brackets or behind "in". */
function currencyAbove(offset: number, text: string): Span | undefined {
  const from = Math.max(0, offset - REACH);
  const above = text.slice(from, offset);
  let end = above.lastIndexOf('\n');
  for (let lines = 0; end > 0 && lines < LINES; lines++) {
    const start = above.lastIndexOf('\n', end - 1) + 1;
    const line = above.slice(start, end);
    const name = CURRENCY.exec(line);
    const words = name?.[1] ?? name?.[2];
    if (name && words && currencies.has(words)) {
      const at = from + start + name.index + name[0].indexOf(words);
      return { start: at, end: at + words.length };
    }
    const before = start < 2 ? '' : above.slice(above.lastIndexOf('\n', start - 2) + 1, start);
    if (HEADING.test(line) && /^\s*$/.test(before)) return undefined;
    end = start - 1;
  }
  return undefined;
}

const CURRENCY =
  /(?:\((?:in )?(?:thousands? (?:of )?|millions? (?:of )?)?([A-Z]{3}|US\$|\$|€|£)(?: millions?| thousands?)?\)|\bin ([A-Z]{3}|US\$))[\s:*]*$/;
/** A line that opens another section. */
const HEADING = /^(?:#+ .*|[\p{Lu}][^.!?;:|\d]{2,60})$/u;

/** Characters up to the heading. */
const REACH = 1500;
const LINES = 14;
