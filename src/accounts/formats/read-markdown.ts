import type { Draft } from '../draft.js';

/** A Markdown text: the canonical text is its source. */
export function readMarkdown(text: string, name: string): Draft {
  return { name, text };
}
