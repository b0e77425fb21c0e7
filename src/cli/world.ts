import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWorldGazetteer } from '../language/gazetteer/load-world-gazetteer.js';
import type { WorldGazetteer } from '../language/gazetteer/world-gazetteer.js';
import { packageFolder } from './package-folder.js';
import { UserError } from './user-error.js';

/** The world gazetteer the build prepared. Throws a UserError where it is missing: without it fewer places would be read, silently. */
export function loadWorld(): WorldGazetteer {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(packageFolder, 'dist/assets/world-gazetteer.bin'));
  } catch {
    throw new UserError(
      'the world gazetteer is missing: run "npm run build" once, or install the package again',
    );
  }
  return loadWorldGazetteer(bytes);
}
