/** The file of the place tagger: lengths of its parts (`MODEL_PARTS`) as uint32, then the parts. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODEL_PARTS, type PlaceModel } from '../src/language/gazetteer/place-model.js';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'models/places/places.bin');

/** The committed model, or one without weights where there is none. */
export function readPlaceModel(): PlaceModel {
  if (!existsSync(file)) return NO_MODEL;
  const bytes = Uint8Array.from(readFileSync(file));
  const lengths = new Uint32Array(bytes.buffer, 0, MODEL_PARTS.length);
  let at = lengths.byteLength;
  const parts = MODEL_PARTS.map(([name, View, width], i) => {
    const from = at;
    at += lengths[i]! * width;
    return [name, new View(bytes.buffer.slice(from, at))];
  });
  return Object.fromEntries(parts) as unknown as PlaceModel;
}

export const NO_MODEL = Object.fromEntries(
  MODEL_PARTS.map(([name, View]) => [name, new View(0)]),
) as unknown as PlaceModel;

/** Writes the model and returns the file's path. */
export function writePlaceModel(model: PlaceModel): string {
  const parts = MODEL_PARTS.map(([name]) => model[name]);
  const lengths = Uint32Array.from(parts, ({ length }) => length);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    Buffer.concat(
      [lengths, ...parts].map(({ buffer, byteOffset, byteLength }) =>
        Buffer.from(buffer, byteOffset, byteLength),
      ),
    ),
  );
  return file;
}
