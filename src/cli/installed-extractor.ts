import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Situation } from '../situation/situation.js';
import { extractorVersion } from '../store/extractor-version.js';
import { bytesHash } from '../store/hash.js';
import { packageFolder, version } from './package-folder.js';

/** The version of the extractor of this installation, for a situation; known without loading it. */
export function installedExtractor(situation: Situation): string {
  return extractorVersion([version, gazetteer()], situation);
}

/** A checkout that was not built reads fewer places. */
function gazetteer(): string {
  try {
    return bytesHash(readFileSync(join(packageFolder, 'dist/assets/world-gazetteer.bin')));
  } catch {
    return 'none';
  }
}
