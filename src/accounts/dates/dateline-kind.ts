import { dateVocabulary } from './vocabulary.js';
import type { WrittenDate } from './written-date.js';

/** How a date in a line says that it is the publication's, surest first. */
export const datelineKinds = [
  'published',
  'agency',
  'alone',
  'document',
  'place',
  'updated',
  'as-of',
] as const;
export type DatelineKind = (typeof datelineKinds)[number];

/** Characters of a line that are looked at. */
export const LOOK_AT = 240;
/** A line with a cue and a date and more is the page's data only if it is short and no sentence. */
const LONGEST_DATA = 100;

/**
 * How a date says so, by what stands before and behind it in a line (or a part of one); undefined where it does not.
 * `start` is the first of the line, `length` the whole line's.
 */
export function kindOf(start: string, date: WrittenDate, length: number): DatelineKind | undefined {
  const { published, updated, asOf, document, day, alone, rest } = patterns();
  const before = start.slice(0, date.start);
  const after = start.slice(date.end);
  const whole = length <= LOOK_AT && rest.test(after.replace(ASIDE, '').replace(ZONE, ' '));
  const data = whole || (length <= LONGEST_DATA && !/[.!?]$/.test(after));
  if (data && published.test(before)) return 'published';
  if (data && updated.test(before)) return 'updated';
  if (whole && asOf.test(before)) return 'as-of';
  if (date.year !== undefined && alone.test(before) && PLACE_STORY_AFTER.test(after)) return 'agency';
  if (alone.test(before))
    return whole || (date.year && date.day && BAR_AFTER.test(after)) ? 'alone' : undefined;
  if (date.day === undefined) return undefined;
  if (AGENCY_BEFORE.test(before) && AGENCY_AFTER.test(after)) return 'agency';
  if (whole && document.test(before)) return 'document';
  if (!PLACE_BEFORE.test(before.replace(day, ''))) return undefined;
  if (whole) return 'place';
  return date.year !== undefined && STORY_AFTER.test(after) ? 'agency' : undefined;
}

/** [14 March 2012 (check against delivery)], [**14 March 2012** (draft)] */
const ASIDE = /^[*_]*\s*\([^()\d]{2,60}\)/;
/** "14 February 2021 | ", "26 September 2019 - The ...", but no second date of a range. */
const BAR_AFTER = /^\s*(?:[|\u2022\u00b7]|[\u2013\u2014]\s|--?\s)\s*(?!\d)/;
/** "NAIROBI, Kenya, " in capitals, then after the date "(Agency) --" or a dash. */
const AGENCY_BEFORE = /^\p{Lu}[\p{Lu}\s.'\u2019-]{2,40}(?:,\s*\p{L}[\p{L}\s.'\u2019-]{1,40})?[,:]?\s*$/u;
const AGENCY_AFTER = /^,?\s*(?:[(/][^()/]{2,40}[)/]\s*(?:[\u2013\u2014_-]|--)?|[\u2013\u2014_]|-{1,3}\s)/u;
/** "Geneva, 28 April 2021 – The ..." */
const STORY_AFTER = /^\)?\s*(?:\([^()\d]{2,40}\)\s*)?(?:[\u2013\u2014]|-{1,3}\s|[.:]\s)\s*["“‘']?\p{Lu}/u;
/** "28 April 2021, Geneva – The ..." */
const PLACE_STORY_AFTER = /^,\s*(?:\p{Lu}[\p{L}.'\u2019-]*[\s/,]+){1,5}(?:[\u2013\u2014]|-{1,3}\s)/u;
/** "Geneva, ", "Cox's Bazar / Geneva, ", "Belo, Marra district, ", "Press release – Geneva, ", "Geneva (". */
const PLACE_BEFORE =
  /^(?:\p{Lu}[\p{L} ]{2,40}(?: [–—|:-]{1,2}|,) )?(?:\p{Lu}[\p{L}.'\u2019-]*(?:[\s/]+\p{Lu}[\p{L}.'\u2019-]*){0,3}\s*(?:,\s*|\($)){1,3}$/u;

/** "GMT", "EST". */
const ZONE = /(?<!\p{L})[A-Z]{2,5}(?!\p{L})/gu;

interface Patterns {
  readonly published: RegExp;
  readonly updated: RegExp;
  readonly asOf: RegExp;
  readonly document: RegExp;
  readonly day: RegExp;
  readonly alone: RegExp;
  readonly rest: RegExp;
}

let built: Patterns | undefined;

function patterns(): Patterns {
  if (built) return built;
  const words = dateVocabulary();
  const weekday = `(?:${words.weekdayPattern}\\.?,?\\s*)?`;
  const time = '\\d{1,2}[:.h]\\d{2}(?::\\d{2})?';
  const opening = (cues: string) =>
    new RegExp(`^[^\\p{L}\\p{N}]*${cues}\\s*[:|\\u2013-]?\\s*${weekday}$`, 'iu');
  built = {
    published: opening(words.publishedPattern),
    updated: opening(words.updatedPattern),
    asOf: new RegExp(
      `^[^\\p{L}\\p{N}]*(?:\\p{L}+\\s+){0,4}${words.asOfPattern}\\s*[:|\\u2013-]?\\s*(?:${time}(?:[\\s,]+${words.aroundPattern})*[\\s,]+)?${weekday}$`,
      'iu',
    ),
    document: new RegExp(
      `^(?:[^.!?\\d]{0,80}[^\\p{L}.!?\\d])?${words.documentPattern}(?:\\s+(?:no\\.?|n[o°]|#|number)?\\s?#?\\d{1,4})?\\s*[,:|\\u2013\\u2014-]{0,2}\\s*(?:${words.joinerPattern}\\s+)?${weekday}$`,
      'iu',
    ),
    day: new RegExp(`(?<!\\p{L})${words.weekdayPattern}\\.?,?\\s*$`, 'iu'),
    alone: new RegExp(`^[^\\p{L}\\p{N}]*${weekday}$`, 'iu'),
    rest: new RegExp(
      `^(?:[\\s,;:|()/@*_\\u2013\\u2014-]|${time}|${words.aroundPattern}(?![\\p{L}])|[+-]\\d{1,2})*\\.?$`,
      'iu',
    ),
  };
  return built;
}
