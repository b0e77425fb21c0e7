/**
 * Value of a numeral in digits, grouped in any national way: "20,000", "1,24,053" (Indian), "1.234.567", "1.234,5",
 * "2,5" (decimal comma), Arabic-Indic digits. NaN for what is no numeral but a date or a section ("1.2.3").
 */
export function digitsValue(text: string): number {
  const plain = westernDigits(text);
  const comma = plain.indexOf(',');
  const point = plain.indexOf('.');
  if (comma < 0 && point < 0) return Number(plain);
  if (comma < 0) return readPoints(plain, '.');
  if (point < 0) return readCommas(plain);
  // The later of the two marks is the decimal one.
  const decimal = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
  const at = plain.indexOf(decimal);
  if (at !== plain.lastIndexOf(decimal)) return Number.NaN;
  const whole = plain.slice(0, at);
  if (!GROUPED.test(whole)) return Number.NaN;
  return Number(`${whole.replace(/[.,]/g, '')}.${plain.slice(at + 1)}`);
}

const GROUPED = /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/;

function readCommas(plain: string): number {
  if (GROUPED.test(plain)) return Number(plain.replace(/,/g, ''));
  // [2,5 million], but not the list [1,2,3]
  return /^\d+,\d{1,2}$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

function readPoints(plain: string, mark: string): number {
  const groups = plain.split(mark);
  if (groups.length === 2) {
    // [10.000 people]: three zeros behind a point group thousands, they are no precision
    return groups[1] === '000' && /^[1-9]\d{0,2}$/.test(groups[0]!) ? Number(groups.join('')) : Number(plain);
  }
  return groups.length > 2 && groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3
    ? Number(groups.join(''))
    : Number.NaN;
}

/** ASCII for Arabic-Indic and Extended Arabic-Indic digits. */
function westernDigits(text: string): string {
  if (text.charCodeAt(0) < 0x660) return text;
  let western = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x6f0) western += String.fromCharCode(code - 0x6f0 + 48);
    else if (code >= 0x660) western += String.fromCharCode(code - 0x660 + 48);
    else western += text[i];
  }
  return western;
}
