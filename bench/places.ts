/**
 * Places over marked documents (JSON lines), beside compromise, in one run.
 *
 *   npx tsx bench/places.ts DEV.jsonl GLOVE | DEV.jsonl --shipped
 *
 * Strict: the same span. Overlap: any common character, one to one in text order. The documents of three countries and
 * a sixth of the others are scored by a tagger trained in this run on the rest (see scripts/train-places.ts); --shipped scores all of them with the
 * model of the product, which may have been trained on them. Speed is the best of five rounds, single thread.
 */
import nlp from 'compromise';
import { buildGazetteer } from '../scripts/gazetteer.js';
import {
  type MarkedDocument,
  type MarkedPlace,
  plainAccount,
  readMarkedDocuments,
} from '../scripts/place-documents.js';
import { readPlaceModel } from '../scripts/place-model-file.js';
import { scoreLine, scorePlaces } from '../scripts/place-scores.js';
import { trainedWorld } from '../scripts/train-places.js';
import { loadWorldGazetteer } from '../src/language/gazetteer/load-world-gazetteer.js';
import type { WorldGazetteer } from '../src/language/gazetteer/world-gazetteer.js';
import { tagPlaces } from '../src/language/place/tag-places.js';
import { readText } from '../src/language/read-text.js';
import { generalSituation } from '../src/situation/situation.js';

interface Reader {
  readonly name: string;
  read(text: string): readonly MarkedPlace[];
}

const ROUNDS = 5;
const situation = generalSituation();

main(process.argv.slice(2));

function main(args: readonly string[]): void {
  const shipped = args.includes('--shipped');
  const [path, glove] = args.filter((arg) => !arg.startsWith('--'));
  if (!path || (!glove && !shipped)) {
    console.error('usage: npx tsx bench/places.ts DEV.jsonl GLOVE | DEV.jsonl --shipped');
    process.exitCode = 2;
    return;
  }
  const documents = readMarkedDocuments(path);
  const world =
    glove === undefined || shipped
      ? loadWorldGazetteer(buildGazetteer(readPlaceModel()))
      : trainedWorld(
          documents.filter((document) => document.part === 'look'),
          glove,
        );
  const { model: _, ...gazetteer } = world;
  const readers: readonly Reader[] = [
    { name: 'crossbearing', read: (text) => readPlaces(text, world) },
    { name: 'the same without its model', read: (text) => readPlaces(text, gazetteer) },
    { name: 'compromise', read: readWithCompromise },
  ];
  const parts: readonly (readonly [string, readonly MarkedDocument[]])[] = shipped
    ? [['all documents', documents]]
    : [
        ['countries not looked at', documents.filter((document) => document.part === 'country')],
        ['documents not looked at', documents.filter((document) => document.part === 'document')],
      ];
  for (const [name, part] of parts) {
    console.log(`${name}: ${part.length}`);
    for (const reader of readers) {
      const pairs = part.map(({ places, text }) => ({ gold: places, found: reader.read(text) }));
      console.log(`  ${reader.name.padEnd(28)} ${scoreLine(scorePlaces(pairs))}`);
    }
  }
  const texts = documents.map((document) => document.text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log('speed, cutting the text into words included');
  for (const reader of readers)
    console.log(
      `  ${reader.name.padEnd(28)} ${speed(() => texts.forEach((text) => void reader.read(text)), bytes)}`,
    );
  const readings = texts.map((text) => readText(plainAccount(text)));
  const tagged = speed(
    () => readings.forEach((reading) => void tagPlaces(reading, { situation, world })),
    bytes,
  );
  console.log(`  ${'crossbearing, words given'.padEnd(28)} ${tagged}`);
}

function readPlaces(text: string, world: WorldGazetteer): MarkedPlace[] {
  return tagPlaces(readText(plainAccount(text)), { situation, world });
}

function readWithCompromise(text: string): MarkedPlace[] {
  const found = nlp(text).places().json({ offset: true }) as {
    offset: { start: number; length: number };
    text: string;
  }[];
  return found.map(({ offset }) => ({
    start: offset.start,
    end: offset.start + offset.length,
    label: 'LOC',
  }));
}

function speed(run: () => void, bytes: number): string {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    const took = performance.now() - start;
    best = Math.min(best, took);
    // One round of a slow reader is enough
    if (took > 5000) break;
  }
  return `${(bytes / best / 1000).toFixed(2)} MB/s`;
}
