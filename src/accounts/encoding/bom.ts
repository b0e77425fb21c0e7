/** An encoding announced by the bytes a file begins with. */
export interface ByteOrderMark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  readonly length: number;
}

const MARKS: readonly (ByteOrderMark & { readonly bytes: readonly number[] })[] = [
  // UTF-32LE begins like UTF-16LE, so it is asked first.
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0], length: 4 },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff], length: 4 },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf], length: 3 },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe], length: 2 },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff], length: 2 },
];

/** The byte order mark a file begins with (The Unicode Standard 15, section 23.8). */
export function findByteOrderMark(bytes: Uint8Array): ByteOrderMark | undefined {
  const found = MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  return found && { encoding: found.encoding, length: found.length };
}
