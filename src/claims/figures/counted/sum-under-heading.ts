import type { Span } from '../../../accounts/span.js';
import type { QuantityMention } from '../../../language/mention.js';
import { currencies } from '../../../language/quantity/lexicon.js';
import type { Seed } from '../draft.js';

/**
 * A bare number as the sum that the heading of its section says it is: [Funding (US$)] over [Required: 4.1 million].
 * Undefined where the heading names no currency or the number counts something else.
 */
export function sumUnderHeading(seed: Seed, text: string): QuantityMention | undefined {
  const { phrase, quantity } = seed;
  if (quantity.sort !== 'count' || !(seed.labelled || phrase.head < 0 || isGiven(seed))) return undefined;
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

const GIVEN =
  /^(?:required|requested|received|needed|pledged|committed|disbursed|spent|gap|unmet|available|funded)$/;

/** The currency that the nearest heading above names at its end, in brackets or behind "in". */
function currencyAbove(offset: number, text: string): Span | undefined {
  const from = Math.max(0, offset - REACH);
  let end = text.lastIndexOf('\n', offset - 1);
  for (let lines = 0; end > from && lines < LINES; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(Math.max(from, start), end);
    const name = CURRENCY.exec(line);
    const words = name?.[1] ?? name?.[2];
    if (name && words && currencies.has(words)) {
      const at = Math.max(from, start) + name.index + name[0].indexOf(words);
      return { start: at, end: at + words.length };
    }
    if (HEADING.test(line) && /^\s*$/.test(text.slice(text.lastIndexOf('\n', start - 2) + 1, start)))
      return undefined;
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
