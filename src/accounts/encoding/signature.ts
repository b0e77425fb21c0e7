const SIGNATURES: readonly (readonly [kind: string, start: string])[] = [
  ['a PDF document', '%PDF-'],
  ['a ZIP archive or an Office document', 'PK\x03\x04'],
  ['an older Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['an RTF document', '{\\rtf'],
  ['a PNG image', '\x89PNG\r\n'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a compressed file', '\x1f\x8b'],
  ['a compressed file', 'BZh'],
  ['a compressed file', '7z\xbc\xaf'],
  ['a compressed file', '\xfd7zXZ'],
  ['a program', '\x7fELF'],
  ['a program', 'MZ\x90\x00'],
  ['a database', 'SQLite format 3\x00'],
];

/** What a file really is, where its first bytes give it away ("a PDF document"). */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0];
}
