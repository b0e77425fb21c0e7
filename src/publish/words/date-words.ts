const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An EDTF date or interval in words, no finer than it is: "26 September 2019", "March 2019", "since 2014". */
export function dateWords(edtf: string): string {
  if (edtf === '') return 'date unknown';
  const slash = edtf.indexOf('/');
  if (slash < 0) return oneDate(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  if (from === '' || from === '..') return `until ${oneDate(to)}`;
  if (to === '' || to === '..') return `since ${oneDate(from)}`;
  return `${oneDate(from)} – ${oneDate(to)}`;
}

function oneDate(edtf: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) return edtf;
  const month = match[2] === undefined ? undefined : MONTHS[Number(match[2]) - 1];
  if (month === undefined) return match[2] === undefined ? match[1]! : edtf;
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])} ${month} ${match[1]}`;
}
