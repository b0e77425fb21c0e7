import type { Draft } from '../draft.js';
import { findTextTables } from './text-table.js';

/** A plain text: the canonical text is exactly the file's. */
export function readPlainText(text: string, name: string): Draft {
  return { name, text, tables: findTextTables(text) };
}
