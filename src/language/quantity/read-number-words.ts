import type { Token } from '../tokens/token.js';
import { cardinals, fractions, multiples, scales, vagueCounts } from './lexicon.js';
import type { NumberReading } from './number-reading.js';

/** A number in words from token `i`: "two hundred and fifty", "a dozen", "two-thirds", "tens of thousands". */
export function readNumberWords(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  return (
    readMultiple(tokens, i, to) ??
    readVague(tokens, i, to) ??
    readFraction(tokens, i, to) ??
    readDozen(tokens, i, to) ??
    readCardinal(tokens, i, to)
  );
}

const LARGEST = 1e15;

/** [twice as many], [thrice the price], [none of the 42] */
function readMultiple(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const { lower } = tokens[i]!;
  const next = i + 1 < to ? tokens[i + 1]!.lower : '';
  if (lower === 'none') return next === 'of' ? plain(tokens, i, i + 1, 0, 'words') : undefined;
  const times = multiples.get(lower);
  return times !== undefined && (next === 'as' || next === 'the')
    ? plain(tokens, i, i + 1, times, 'words')
    : undefined;
}

function readVague(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const range = vagueCounts.get(tokens[i]!.lower);
  if (!range) return undefined;
  let [low, high] = range;
  let next = i + 1;
  while (next + 1 < to && tokens[next]!.lower === 'of') {
    const scale = vagueCounts.get(tokens[next + 1]!.lower);
    if (!scale || low * scale[0] > LARGEST) break;
    // [tens of thousands] runs from 10,000 to 99,999, [hundreds of thousands] from 100,000 to 999,999
    const tens = low === 20 ? 10 : low;
    low = tens * scale[0];
    high = (high + 1) * scale[0] - 1;
    next += 2;
  }
  if (next === i + 1 && tokens[i]!.lower === 'tens') return undefined;
  return { ...plain(tokens, i, next, low, 'vague'), high };
}

function readFraction(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const { lower } = tokens[i]!;
  const hyphen = lower.indexOf('-');
  if (hyphen > 0) {
    const top = cardinals.get(lower.slice(0, hyphen));
    const bottom = fractions.get(lower.slice(hyphen + 1));
    return top !== undefined && bottom !== undefined ? share(tokens, i, i + 1, top, bottom) : undefined;
  }
  const own = fractions.get(lower);
  if (own !== undefined) {
    if (lower === 'half') return readHalf(tokens, i, to);
    // [a third of them], [the third of May] is none
    const article = tokens[i - 1]?.lower === 'a' && i + 1 < to;
    return article && isShared(tokens, i) ? share(tokens, i - 1, i + 1, 1, own) : undefined;
  }
  const top = cardinals.get(lower);
  if (top === undefined) return undefined;
  let next = i + 1;
  // [two- thirds] as PDFs break it
  if (next + 1 < to && tokens[next]!.text === '-') next++;
  if (next >= to) return undefined;
  const bottom = fractions.get(tokens[next]!.lower);
  if (bottom === undefined || (bottom === 2 && top !== 1)) return undefined;
  const plural = tokens[next]!.lower.endsWith('s');
  if (top > 1 && !plural) return undefined;
  return share(tokens, i, next + 1, top, bottom);
}

/** [a third of them], [a third were women], [nearly a third was spent], but not [a third was hurt]. */
function isShared(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]!.lower;
  if (next === 'of' || MANY.has(next)) return true;
  return ONE.has(next) && NEARLY.has(tokens[i - 2]?.lower ?? '');
}

const MANY: ReadonlySet<string> = new Set(['are', 'were', 'have']);
const ONE: ReadonlySet<string> = new Set(['is', 'was', 'has', 'had']);
const NEARLY: ReadonlySet<string> = new Set([
  'nearly',
  'almost',
  'about',
  'than',
  'over',
  'around',
  'roughly',
  'only',
]);

function readHalf(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  // [half a million], [half a dozen]
  if (i + 2 < to && tokens[i + 1]!.lower === 'a') {
    const scale = tokens[i + 2]!.lower === 'dozen' ? 12 : scales.get(tokens[i + 2]!.lower);
    if (scale !== undefined) return plain(tokens, i, i + 3, scale / 2, 'words');
  }
  const before = tokens[i - 1]?.lower;
  if (before === 'first' || before === 'second' || before === 'latter') return undefined;
  return share(tokens, i, i + 1, 1, 2);
}

function readDozen(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const { lower } = tokens[i]!;
  if (lower === 'dozen') return plain(tokens, tokens[i - 1]?.lower === 'a' ? i - 1 : i, i + 1, 12, 'words');
  const times = cardinals.get(lower);
  if (times === undefined || i + 1 >= to) return undefined;
  return tokens[i + 1]!.lower === 'dozen' ? plain(tokens, i, i + 2, times * 12, 'words') : undefined;
}

function readCardinal(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  let from = i;
  let total = 0;
  let part = smallCardinal(tokens[i]!.lower);
  let next = i + 1;
  if (part === undefined) {
    if (!scales.has(tokens[i]!.lower)) return undefined;
    const article = tokens[i - 1]?.lower;
    if (article !== 'a') return undefined;
    from = i - 1;
    part = 1;
    next = i;
  }
  while (next < to) {
    const { lower } = tokens[next]!;
    const scale = scales.get(lower);
    if (scale !== undefined) {
      if (total + part * scale > LARGEST) break;
      if (scale === 100 || part >= 1000) part *= scale;
      else {
        total += part * scale;
        part = 0;
      }
      next++;
      continue;
    }
    if (lower === 'and' && next + 2 < to && isAndAHalf(tokens, next)) {
      part += 0.5;
      next += 3;
      continue;
    }
    const skip = lower === 'and' && next + 1 < to && part % 100 === 0 ? 1 : 0;
    const small = next + skip < to ? smallCardinal(tokens[next + skip]!.lower) : undefined;
    // [twenty eight], [two hundred and five], but not the two numbers of [two three]
    const fits = small !== undefined && (part % 100 === 0 || (part % 10 === 0 && small < 10 && !skip));
    if (!fits || (part === 0 && total === 0)) break;
    part += small;
    next += 1 + skip;
  }
  return plain(tokens, from, next, total + part, 'words');
}

/** [two and a half] */
function isAndAHalf(tokens: readonly Token[], and: number): boolean {
  return tokens[and + 1]!.lower === 'a' && tokens[and + 2]!.lower === 'half';
}

/** [seven], [twenty-eight] */
function smallCardinal(lower: string): number | undefined {
  const whole = cardinals.get(lower);
  if (whole !== undefined) return whole;
  const hyphen = lower.indexOf('-');
  if (hyphen < 0) return undefined;
  const tens = cardinals.get(lower.slice(0, hyphen));
  const ones = cardinals.get(lower.slice(hyphen + 1));
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 ? tens + ones : undefined;
}

function plain(
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
  form: NumberReading['form'],
): NumberReading {
  const { start } = tokens[from]!;
  const { end } = tokens[to - 1]!;
  return { from, to, start, end, low: value, high: value, form, percent: false, bare: false };
}

/** A part of one, as a percentage to one decimal. */
function share(
  tokens: readonly Token[],
  from: number,
  to: number,
  top: number,
  bottom: number,
): NumberReading {
  return plain(tokens, from, to, Math.round((top / bottom) * 1000) / 10, 'fraction');
}
