/** The file of the place tagger: lengths of its three parts as uint32, then rows and transitions int16, common uint8. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlaceModel } from '../src/language/gazetteer/place-model.js';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'models/places/places.bin');

/** The committed model, or one without weights where there is none. */
export function readPlaceModel(): PlaceModel {
  if (!existsSync(file)) return NO_MODEL;
  const bytes = Uint8Array.from(readFileSync(file));
  const [rows, transitions, common] = new Uint32Array(bytes.buffer, 0, 3) as unknown as [
    number,
    number,
    number,
  ];
  return {
    rows: new Int16Array(bytes.buffer, 12, rows),
    transitions: new Int16Array(bytes.buffer, 12 + rows * 2, transitions),
    common: new Uint8Array(bytes.buffer, 12 + (rows + transitions) * 2, common),
  };
}

export const NO_MODEL: PlaceModel = {
  rows: new Int16Array(0),
  transitions: new Int16Array(0),
  common: new Uint8Array(0),
};

/** Writes the model and returns the file's path. */
export function writePlaceModel({ rows, transitions, common }: PlaceModel): string {
  const bytes = new Uint8Array(12 + (rows.length + transitions.length) * 2 + common.length);
  new Uint32Array(bytes.buffer, 0, 3).set([rows.length, transitions.length, common.length]);
  new Int16Array(bytes.buffer, 12, rows.length).set(rows);
  new Int16Array(bytes.buffer, 12 + rows.length * 2, transitions.length).set(transitions);
  bytes.set(common, 12 + (rows.length + transitions.length) * 2);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}
