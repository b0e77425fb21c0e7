import type { ZodType } from 'zod';
import { knowledgeFiles } from './knowledge.generated.js';

/**
 * A file of `knowledge/`, as built into the product ("en/hedges.yaml").
 * Its line-numbered check runs when it is built (`npm run knowledge`); here it is only given its type.
 */
export function knowledge<T>(path: string, schema: ZodType<T>): T {
  const json = knowledgeFiles[path];
  if (json === undefined) throw new Error(`no knowledge file ${path}: run "npm run knowledge"`);
  return schema.parse(JSON.parse(json));
}

/** Paths of all knowledge files, sorted. */
export function knowledgePaths(): string[] {
  return Object.keys(knowledgeFiles).sort();
}
