import { shownSource } from '../../claims/shown-source.js';
import { isoDay, parseEdtf } from '../../situation/edtf.js';
import type { Observation } from '../observe/observation.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "26 September 2019" of an ISO day, "September 2019" of a month; an interval as "A to B". */
export function inDateWords(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (to !== undefined) {
    if (from === '..' || from === '') return `until ${inDateWords(to)}`;
    if (to === '..' || to === '') return `since ${inDateWords(from!)}`;
    return stretchWords(inDateWords(from!), inDateWords(to));
  }
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) {
    const range = parseEdtf(edtf);
    return range && Number.isFinite(range.first) && Number.isFinite(range.last)
      ? `${inDateWords(isoDay(range.first))} to ${inDateWords(isoDay(range.last))}`
      : edtf;
  }
  const [, year, month, day] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined || !name ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** "17 to 22 February 2026", "30 May to 4 June 2019": what both ends share is said once. */
function stretchWords(from: string, to: string): string {
  const first = from.split(' ');
  const last = to.split(' ');
  if (first.length !== last.length) return `${from} to ${to}`;
  while (first.length > 1 && first.at(-1) === last.at(-1)) {
    first.pop();
    last.pop();
  }
  return `${first.join(' ')} to ${to}`;
}

/** "12,500": thousands marked; decimals, at most two, only below a hundred. */
export function inNumberWords(number: number): string {
  const rounded = number >= 100 ? Math.round(number) : Math.round(number * 100) / 100;
  const [whole, decimals] = String(rounded).split('.');
  return whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '');
}

/** "Xinhua (14 March 2019), citing police," : who says it, through whom, when it came out. */
export function inVoice({ claim }: Observation): string {
  const name = claim.publisher || (claim.account ? `account ${claim.account}` : 'an account');
  const published = claim.published ? ` (${inDateWords(claim.published)})` : '';
  const sources = claim.sources
    .map(shownSource)
    .filter((source) => source !== '' && source !== claim.publisher);
  return `${name}${published}${sources.length > 0 ? `, citing ${sources.join(', citing ')},` : ''}`;
}

/** The claim's own words in quotation marks; its number where it has no words. */
export function inItsWords({ claim, value }: Observation): string {
  const text = claim.text.replace(/\s+/g, ' ').trim();
  return text !== '' ? `“${text}”` : inNumberWords(value.nominal);
}

/** " as of September 2019", "" when the claim's time is not known or is that of its publication, which its voice tells. */
export function asOfWords({ claim }: Observation): string {
  return claim.when.edtf === '' || claim.when.edtf === claim.published
    ? ''
    : ` as of ${inDateWords(claim.when.edtf)}`;
}
