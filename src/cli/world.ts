import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWorldGazetteer } from '../language/gazetteer/load-world-gazetteer.js';
import type { WorldGazetteer } from '../language/gazetteer/world-gazetteer.js';
import { packageFolder } from './package-folder.js';

/** The world gazetteer the build prepared; undefined where it is missing (a checkout not built yet). */
export function loadWorld(): WorldGazetteer | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(packageFolder, 'dist/assets/world-gazetteer.bin'));
  } catch {
    return undefined;
  }
  return loadWorldGazetteer(bytes);
}
