import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generalSituation, readSituation, type Situation } from '../situation/situation.js';
import { DataError } from '../situation/yaml.js';
import { UserError } from './user-error.js';

/** A situation with the text it was read from ("" for the general knowledge alone). */
export interface LoadedSituation {
  readonly situation: Situation;
  readonly text: string;
  readonly file?: string;
}

/** Reads the situation file given, else `situation.yaml` in `folder`, else the general knowledge alone. */
export function loadSituation(file: string | undefined, folder?: string): LoadedSituation {
  const found = file ?? (folder === undefined ? undefined : join(folder, 'situation.yaml'));
  if (found === undefined || (file === undefined && !existsSync(found)))
    return { situation: generalSituation(), text: '' };
  let text: string;
  try {
    if (statSync(found).size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1e6} MB`);
    text = readFileSync(found, 'utf8');
  } catch (error) {
    throw new UserError(`cannot read the situation file ${found}: ${(error as Error).message}`);
  }
  try {
    return { situation: readSituation(text, found), text, file: found };
  } catch (error) {
    if (error instanceof DataError) throw new UserError(error.message);
    throw error;
  }
}

const MOST_BYTES = 10_000_000;
