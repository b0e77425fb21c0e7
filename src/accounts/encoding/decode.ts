import { analyse } from 'chardet';
import { decode as decodeAs, encodingExists } from 'iconv-lite';
import { findByteOrderMark } from './bom.js';
import { isPlausible } from './plausible.js';
import { binaryKind } from './signature.js';
import { looksLikeUtf16 } from './utf16.js';

/** A file's text and the encoding it was found to be in (WHATWG or ICU name), or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: 'binary' | 'encoding'; readonly message: string };

/**
 * Text of a file in whatever encoding it is in: by its byte order mark, else UTF-8 where all of it is valid UTF-8,
 * else UTF-16 by its shape, else the encoding it declares or, failing that, is guessed to be in, if it reads
 * plausibly so. Nothing is replaced: bytes that fit nothing make the file a problem.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const mark = findByteOrderMark(bytes);
  if (mark) return decodeMarked(bytes.subarray(mark.length), mark.encoding);
  const kind = binaryKind(bytes);
  if (kind) return binary(`this is ${kind}, not text; convert it to text first`);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return checkControls(utf8, 'utf-8');
  if (bytes.includes(0)) {
    const encoding = looksLikeUtf16(bytes);
    if (encoding) return { ok: true, text: decodeAs(bytes, encoding, { stripBOM: false }), encoding };
    return binary('this holds zero bytes, so it is not text; remove it or convert it first');
  }
  return decodeGuessed(bytes, declared);
}

function decodeMarked(body: Uint8Array, encoding: string): Decoded {
  const text = encoding === 'utf-8' ? decodeUtf8(body) : decodeAs(body, encoding, { stripBOM: false });
  if (text === undefined) return invalidUtf8(body);
  return text.includes('\0')
    ? binary(`this begins like ${encoding} text but holds zero characters; remove it or convert it first`)
    : { ok: true, text, encoding };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A share of control characters that text does not reach. */
const MOST_CONTROLS = 0.02;

function checkControls(text: string, encoding: string): Decoded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  const controls = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls > text.length * MOST_CONTROLS
    ? binary('this is mostly control characters, not text; remove it or convert it first')
    : { ok: true, text, encoding };
}

const GUESS_FROM = 65_536;
/** What chardet calls latin-1 is windows-1252 in practice (WHATWG Encoding, section 4.2). */
const AS_READ: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
};

const TWO_BYTES = /^(?:shift|euc|gb|big5|iso-2022)/;

function decodeGuessed(bytes: Uint8Array, declared: string | undefined): Decoded {
  if (isDamagedUtf8(bytes)) return invalidUtf8(bytes);
  const guesses = analyse(sampleAround(bytes)).map((match) => match.name);
  for (const name of [...(declared ? [declared] : []), ...guesses, 'windows-1252']) {
    const lower = name.toLowerCase();
    const encoding = AS_READ[lower] ?? lower;
    if (/^utf|^ascii/.test(encoding) || !encodingExists(encoding)) continue;
    const text = decodeAs(bytes, encoding);
    if (!text.includes('\ufffd') && isPlausible(text, TWO_BYTES.test(encoding)))
      return { ok: true, text, encoding };
  }
  return invalidUtf8(bytes);
}

/** The bytes around the first one outside ASCII: the rest says nothing of the encoding. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 1_000);
  return bytes.subarray(from, from + GUESS_FROM);
}

/** Whether most bytes outside ASCII make whole UTF-8 characters, which no text in another encoding does by chance. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const replaced = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = replaced.match(/\ufffd/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is "outside ASCII"
  const whole = (replaced.match(/[^\x00-\x7f]/gu)?.length ?? 0) - broken;
  return whole > broken || (broken === 1 && endsWithinCharacter(bytes));
}

/** Whether a file was cut off inside a character: a lead byte and some, but not all, of what it asks for. */
function endsWithinCharacter(bytes: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0] = bytes.subarray(-3);
  const follows = (byte: number) => byte >= 0x80 && byte < 0xc0;
  return (b >= 0xe0 && b < 0xf5 && follows(c)) || (a >= 0xf0 && a < 0xf5 && follows(b) && follows(c));
}

function invalidUtf8(bytes: Uint8Array): Decoded {
  const { offset, line } = firstBreak(bytes);
  return {
    ok: false,
    reason: 'encoding',
    message: `byte ${offset} (line ${line}) is not valid UTF-8 and fits no other encoding; save the file again as UTF-8`,
  };
}

/** Where UTF-8 first breaks: the longest valid prefix, found by halving. */
function firstBreak(bytes: Uint8Array): { offset: number; line: number } {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const prefix = new TextDecoder('utf-8', { fatal: true });
    try {
      prefix.decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  let line = 1;
  for (let i = 0; i < low; i++) if (bytes[i] === 10) line++;
  return { offset: low, line };
}

function binary(message: string): Decoded {
  return { ok: false, reason: 'binary', message };
}
