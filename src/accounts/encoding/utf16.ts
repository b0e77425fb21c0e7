import { decode } from 'iconv-lite';

const SAMPLE = 65_536;
/** A share of odd characters no text reaches. */
const MOST_ODD = 0.01;

/**
 * Whether bytes without a mark are UTF-16, and which: the byte order in which they are whole characters with spaces
 * and line breaks among them. Bytes without a zero cannot be (a space has one).
 */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  if (isAsciiWithZeros(sample)) return undefined;
  const little = credit(decode(sample, 'utf-16le', { stripBOM: false }), sample.length === bytes.length);
  const big = credit(decode(sample, 'utf-16be', { stripBOM: false }), sample.length === bytes.length);
  if (little === big) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** A few zeros strewn into plain text are damage, not an encoding: in UTF-16 half the bytes of such text are zero. */
function isAsciiWithZeros(bytes: Uint8Array): boolean {
  let zeros = 0;
  let printable = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros++;
    else if ((byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13) printable++;
  }
  return zeros < bytes.length / 4 && printable > (bytes.length - zeros) * 0.85;
}

/** Share of the characters that are ASCII letters, digits, spaces and line breaks; 0 where it cannot be a text. */
function credit(text: string, whole: boolean): number {
  // A sample may end between the halves of a pair.
  const checked = whole ? text : text.replace(/[\ud800-\udbff]$/, '');
  if (/\p{Cs}/u.test(checked)) return 0;
  const odd = checked.match(/[\p{Cn}\p{Co}\ufffd]|(?![\t\n\f\r])\p{Cc}/gu)?.length ?? 0;
  if (odd > checked.length * MOST_ODD) return 0;
  return (checked.match(/[\w \r\n]/g)?.length ?? 0) / checked.length;
}
