/** Reads PolNeAR's text and brat standoff: the documents with their attributions, by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/accounts/span.js';

export interface GoldAttribution {
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Documents of one part; where several annotators marked one, the first by name counts. */
export function readPolnear(folder: string): GoldDocument[] {
  const texts = readdirSync(join(folder, 'text')).sort();
  const files = readdirSync(join(folder, 'attributions')).sort();
  return texts.map((file) => {
    const name = file.replace(/\.txt$/, '');
    const text = readFileSync(join(folder, 'text', file), 'utf8');
    const marks = files.find((other) => other.startsWith(`${name}_`));
    const attributions = marks
      ? readMarks(readFileSync(join(folder, 'attributions', marks), 'utf8'), text)
      : [];
    return { name, text, attributions };
  });
}

function readMarks(standoff: string, text: string): GoldAttribution[] {
  const toUtf16 = codePointOffsets(text);
  const spans = new Map<string, Span[]>();
  const attributions: GoldAttribution[] = [];
  for (const line of standoff.split('\n')) {
    const [id, body] = line.split('\t');
    if (!id || !body) continue;
    if (id.startsWith('T')) {
      const pieces = body.replace(/^\S+ /, '').split(';');
      spans.set(
        id,
        pieces.map((piece) => {
          const [start, end] = piece.split(' ').map(Number);
          return { start: toUtf16(start!), end: toUtf16(end!) };
        }),
      );
    } else if (id.startsWith('E')) {
      const parts = { cue: [] as Span[], source: [] as Span[], content: [] as Span[] };
      for (const argument of body.split(' ')) {
        const [role, target] = argument.split(':');
        const key = role!.toLowerCase().replace(/\d+$/, '') as keyof typeof parts;
        if (key in parts) parts[key].push(...(spans.get(target!) ?? []));
      }
      if (parts.cue.length > 0) attributions.push(parts);
    }
  }
  return attributions;
}

function codePointOffsets(text: string): (offset: number) => number {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return (offset) => offsets[Math.min(offset, offsets.length - 1)]!;
}
