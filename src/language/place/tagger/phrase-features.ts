import { nameKey } from '../../gazetteer/fold.js';
import { GAP_EDGE } from './gaps.js';
import { AND } from './list-ends.js';
import { ROLE_AREA, ROLE_BODY, ROLE_FIRST_NAME, ROLE_KIND, ROLE_KINDS, ROLE_TITLE } from './roles.js';
import { BEYOND, row } from './rows.js';
import { isCapitalised, SHAPE } from './shapes.js';
import type { TokenFacts } from './token-facts.js';

/** Features of the run of capitals and of the list a token stands in. */
export const PHRASE_FEATURES = 17;

/** `from` and `to` bound the sentence; `left` and `right` are the tokens just outside the run of capitals. */
export function readPhrase(
  facts: TokenFacts,
  i: number,
  from: number,
  to: number,
  left: number,
  right: number,
  into: Int32Array,
  at: number,
  mask: number,
): void {
  const { word, shape, list, role, gap, lists } = facts;
  const look = shape[i]! | ((i === from ? 1 : 0) << 5);
  const l0 = list[i]!;
  const listed = look | (l0 << 6);
  const gaps = (i === from ? GAP_EDGE : gap[i]!) | ((i + 1 < to ? gap[i + 1]! : GAP_EDGE) << 3);
  const near = (i > from ? list[i - 1]! << 8 : 0) | (i + 1 < to ? list[i + 1]! << 16 : 0);
  const head = word[right - 1]!;
  const lead = word[left + 1]!;
  const length = Math.min(7, right - left - 1);
  const before = lists.before[i]!;
  const after = lists.after[i]!;
  const opens = before >= from ? word[before]! : BEYOND;
  const closes = after < to ? word[after]! : BEYOND;
  const opensAs = before >= from ? role[before]! : NOWHERE;
  const closesAs = after < to ? role[after]! : NOWHERE;
  const joinsLeft = left - 1 >= from && (shape[left] === SHAPE.comma || word[left] === AND);
  const joinsRight = right + 1 < to && (shape[right] === SHAPE.comma || word[right] === AND);
  const ofLeft = left >= from && word[left] === OF ? 1 : 0;
  const ofRight = right < to && word[right] === OF ? 2 : 0;
  const nameLeft = left - 1 >= from && isCapitalised(shape[left - 1]!) ? 4 : 0;

  let n = at;
  into[n++] = row(50, gaps, look) & mask;
  into[n++] = row(51, gaps, l0 | near) & mask;
  into[n++] = row(52, head, i - left) & mask;
  into[n++] = row(53, lead, right - i) & mask;
  into[n++] = row(54, head, l0) & mask;
  into[n++] = row(55, lead, l0) & mask;
  into[n++] = row(56, length | ((i - left) << 3), listed) & mask;
  into[n++] = row(57, facts.lastFour[i]!, shape[i]!) & mask;
  into[n++] = row(58, facts.lastTwo[i]!, shape[i]!) & mask;
  into[n++] = row(59, opens, Math.min(3, left - before)) & mask;
  into[n++] = row(60, closes, Math.min(3, after - right)) & mask;
  into[n++] = row(61, opens, closes) & mask;
  into[n++] = row(62, closesAs | (opensAs << 4), listed) & mask;
  into[n++] = row(63, joinsLeft ? list[left - 1]! : NO_LIST, l0) & mask;
  into[n++] = row(64, joinsRight ? list[right + 1]! : NO_LIST, l0) & mask;
  into[n++] = row(65, rolesWithin(role, left, i, right), listed) & mask;
  into[n] = row(66, ofLeft | ofRight | nameLeft, left - 1 >= from ? word[left - 1]! : BEYOND) & mask;
}

const OF = nameKey('of');
/** A role, and marks of lists, that no token has. */
const NOWHERE = 15;
const NO_LIST = 300;

/** Which kinds of words the run has before token `i` and from it on: bodies, kinds of place, persons. */
function rolesWithin(role: Uint8Array, left: number, i: number, right: number): number {
  let bits = 0;
  for (let j = left + 1; j < right; j++) bits |= (j < i ? BITS_BEFORE : BITS_FROM)[role[j]!]!;
  return bits;
}

const BITS_BEFORE = bitsByRole(1, 4, 16);
const BITS_FROM = bitsByRole(2, 8, 16);

function bitsByRole(body: number, kind: number, person: number): Uint8Array {
  const bits = new Uint8Array(NOWHERE + 1);
  bits[ROLE_BODY] = body;
  for (const role of [ROLE_KIND, ROLE_KINDS, ROLE_AREA]) bits[role] = kind;
  for (const role of [ROLE_TITLE, ROLE_FIRST_NAME]) bits[role] = person;
  return bits;
}
