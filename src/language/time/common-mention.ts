import { parseEdtf } from '../../situation/edtf.js';
import type { TimeMention } from '../mention.js';

/**
 * Joins one mention read against the first and the last day the account can be of: no more is known than both agree on.
 * What two times have in common is found once however often they come again.
 */
export function commonMentions(): (early: TimeMention, late: TimeMention) => TimeMention {
  const values = pairwise(commonValue);
  const unions = pairwise(union);
  return (early, late) => {
    const { kind, start, end, type, mod, basis, relation, anchor, range } = early;
    const value = early.value === late.value ? early.value : values(early.value, late.value);
    const edtf = unions(early.edtf, late.edtf);
    const whole = range && unions(range.edtf, late.range?.edtf);
    return {
      kind,
      start,
      end,
      type,
      value,
      ...(mod === undefined ? {} : { mod }),
      basis,
      ...(relation ? { relation } : {}),
      ...(anchor === undefined ? {} : { anchor }),
      ...(edtf ? { edtf } : {}),
      ...(range && whole ? { range: { ...range, edtf: whole } } : {}),
    };
  };
}

function pairwise<A extends string | undefined, R>(of: (a: A, b: A) => R): (a: A, b: A) => R {
  const known = new Map<string, R>();
  return (a, b) => {
    const key = `${a} ${b}`;
    if (!known.has(key)) known.set(key, of(a, b));
    return known.get(key)!;
  };
}

/** The interval from the start of one to the end of the other. */
function union(a: string | undefined, b: string | undefined): string | undefined {
  if (a === b || a === undefined || b === undefined) return a === b ? a : undefined;
  const [from, to] = [parseEdtf(a), parseEdtf(b)];
  return from && to && from.first <= to.last ? `${endOf(a, 0)}/${endOf(b, 1)}` : undefined;
}

function endOf(edtf: string, which: 0 | 1): string {
  const ends = edtf.split('/');
  return ends.length === 2 ? ends[which]! : edtf;
}

/** The parts two TIMEX3 values share from the left, the rest open ("2019-08", "2019-09" give "2019-XX"). */
function commonValue(a: string, b: string): string {
  const [x, y] = [a.split('-'), b.split('-')];
  if (x.length !== y.length) return x[0] === y[0] ? x[0]! : 'XXXX';
  let open = false;
  return x
    .map((part, i) => {
      open ||= part !== y[i];
      return open ? part.replace(/\d/g, 'X') : part;
    })
    .join('-');
}
