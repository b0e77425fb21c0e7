import { parseEdtf } from '../../situation/edtf.js';
import type { TimeMention } from '../mention.js';

/** One mention read against the first and the last day the account can be of: no more is known than both agree on. */
export function commonMention(early: TimeMention, late: TimeMention): TimeMention {
  const { kind, start, end, type, mod, basis, relation, anchor, range } = early;
  const value = early.value === late.value ? early.value : commonValue(early.value, late.value);
  const edtf = union(early.edtf, late.edtf);
  const whole = union(range?.edtf, late.range?.edtf);
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
