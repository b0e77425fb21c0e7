import { knowledgeFiles } from '../situation/knowledge.generated.js';
import type { Situation } from '../situation/situation.js';
import { shortHash } from './hash.js';

/**
 * Changes with anything that may change what is read from a text: the product (its version, which data it was built
 * with), its knowledge, the situation (but not the comments of its file).
 */
export function extractorVersion(product: readonly string[], situation: Situation): string {
  return shortHash([product, knowledgeFiles, situation]);
}
