/** The file of the place tagger's weights: the number of rows' weights as uint32, then rows and transitions, int16. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlaceModel } from '../src/language/gazetteer/place-model.js';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'models/places/places.bin');

/** The committed model, or one without weights where there is none. */
export function readPlaceModel(): PlaceModel {
  if (!existsSync(file)) return { rows: new Int16Array(0), transitions: new Int16Array(0) };
  const bytes = Uint8Array.from(readFileSync(file));
  const count = new Uint32Array(bytes.buffer, 0, 1)[0]!;
  return {
    rows: new Int16Array(bytes.buffer, 4, count),
    transitions: new Int16Array(bytes.buffer, 4 + count * 2),
  };
}

export function writePlaceModel({ rows, transitions }: PlaceModel): string {
  const bytes = new Uint8Array(4 + (rows.length + transitions.length) * 2);
  new Uint32Array(bytes.buffer, 0, 1)[0] = rows.length;
  new Int16Array(bytes.buffer, 4).set(rows);
  new Int16Array(bytes.buffer, 4 + rows.length * 2).set(transitions);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}
