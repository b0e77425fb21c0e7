import type { Draft } from '../draft.js';

/** A plain text: the canonical text is exactly the file's. */
export function readPlainText(text: string, name: string): Draft {
  return { name, text };
}
