import { MODEL_PARTS, type PlaceModel } from './place-model.js';

/**
 * The file of the world gazetteer: typed arrays that are used where they lie, so that loading costs nothing.
 *
 *   header    16 × uint32: magic, version, number of postings, of places, bytes of names, of codes, elements of each
 *             part of the model
 *   postings  keys int32 (ascending), places uint32 (index, or NONE for a mere prefix), sorts uint8
 *   places    ids uint32, lon int32 and lat int32 (1e-5 degrees), population uint32, names uint32 (offset),
 *             country uint16 and division uint16 (index of a code), kind uint8
 *   names     UTF-8, each ended by a line feed
 *   codes     UTF-8, one a line: ISO countries, GeoNames and ISO divisions
 *   model     the place tagger's parts (`MODEL_PARTS`); all empty where it was built without one
 */
export const MAGIC = 0x315a4758;
export const VERSION = 2;
export const NONE = 0xffffffff;
export const HEADER = 64;

export const KINDS = ['town', 'division', 'neighbourhood'] as const;

export interface WorldArrays extends PlaceModel {
  readonly keys: Int32Array;
  readonly places: Uint32Array;
  readonly sorts: Uint8Array;
  readonly ids: Uint32Array;
  readonly lon: Int32Array;
  readonly lat: Int32Array;
  readonly population: Uint32Array;
  readonly nameAt: Uint32Array;
  readonly country: Uint16Array;
  readonly division: Uint16Array;
  readonly kind: Uint8Array;
  readonly names: Uint8Array;
  readonly codes: Uint8Array;
}

type Section = readonly [
  keyof WorldArrays,
  new (buffer: ArrayBufferLike, at: number, n: number) => unknown,
  number,
];

/** The sections in the order they lie, with the width of an element; each begins at a multiple of four. */
const SECTIONS: readonly Section[] = [
  ['keys', Int32Array, 4],
  ['places', Uint32Array, 4],
  ['sorts', Uint8Array, 1],
  ['ids', Uint32Array, 4],
  ['lon', Int32Array, 4],
  ['lat', Int32Array, 4],
  ['population', Uint32Array, 4],
  ['nameAt', Uint32Array, 4],
  ['country', Uint16Array, 2],
  ['division', Uint16Array, 2],
  ['kind', Uint8Array, 1],
  ['names', Uint8Array, 1],
  ['codes', Uint8Array, 1],
  ...MODEL_PARTS,
];

/** Bytes of a world gazetteer. Little-endian, as all machines that run JavaScript are. */
export function encodeWorld(arrays: WorldArrays): Uint8Array {
  let size = HEADER;
  for (const [name, , width] of SECTIONS) size += padded(arrays[name].length * width);
  const bytes = new Uint8Array(size);
  const counts = [
    MAGIC,
    VERSION,
    arrays.keys.length,
    arrays.ids.length,
    arrays.names.length,
    arrays.codes.length,
    ...MODEL_PARTS.map(([name]) => arrays[name].length),
  ];
  new Uint32Array(bytes.buffer).set(counts);
  let at = HEADER;
  for (const [name, , width] of SECTIONS) {
    const section = arrays[name];
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.length * width);
  }
  return bytes;
}

/** Views on the bytes of a world gazetteer. Throws where they are not one. */
export function decodeWorld(bytes: Uint8Array): WorldArrays {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(
    aligned.buffer,
    aligned.byteOffset,
    Math.min(HEADER / 4, aligned.length >> 2),
  );
  if (header[0] !== MAGIC || header[1] !== VERSION)
    throw new Error('not a world gazetteer of this version: build it with "npx tsx scripts/gazetteer.ts"');
  const [, , postings, places, names, codes, ...parts] = header as unknown as number[];
  const lengths: Partial<Record<keyof WorldArrays, number>> = {
    keys: postings!,
    places: postings!,
    sorts: postings!,
    names: names!,
    codes: codes!,
    ...Object.fromEntries(MODEL_PARTS.map(([name], i) => [name, parts[i]!])),
  };
  const arrays: Partial<Record<keyof WorldArrays, unknown>> = {};
  let at = HEADER;
  for (const [name, View, width] of SECTIONS) {
    const length = lengths[name] ?? places!;
    arrays[name] = new View(aligned.buffer, aligned.byteOffset + at, length);
    at += padded(length * width);
  }
  return arrays as unknown as WorldArrays;
}

function padded(size: number): number {
  return (size + 3) & ~3;
}
