import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A time expression as marked or as read: UTF-16 offsets, TIMEX3 type and value. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface TimeMlDocument {
  readonly id: string;
  /** Document creation time, as marked ("1998-08-07"). */
  readonly published: string;
  readonly text: string;
  readonly gold: readonly Timex[];
}

/** The .tml documents of a folder, read recursively, in order of their paths. */
export function readTimeMlFolder(folder: string): TimeMlDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tml'))
    .sort()
    .map((path) => readTimeMl(basename(path, '.tml'), readFileSync(join(folder, path), 'utf8')));
}

/** Half of the documents are looked at, half only scored: the lowest bit of FNV-1a of the id says which. */
export function partOf(id: string): 'look' | 'held' {
  let hash = 2166136261;
  for (const byte of Buffer.from(id)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash % 2 === 0 ? 'look' : 'held';
}

function readTimeMl(id: string, xml: string): TimeMlDocument {
  const published = /<DCT>[\s\S]*?value="([^"]*)"/.exec(xml)?.[1] ?? '';
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? '';
  let text = '';
  const gold: Timex[] = [];
  let open: { start: number; tag: string } | undefined;
  for (const piece of body.split(/(<[^>]*>)/)) {
    if (piece.startsWith('<TIMEX3')) open = { start: text.length, tag: piece };
    else if (piece.startsWith('</TIMEX3') && open) {
      const { start, tag } = open;
      gold.push({ start, end: text.length, type: attribute(tag, 'type'), value: attribute(tag, 'value') });
      open = undefined;
    } else if (!piece.startsWith('<')) text += unescapeXml(piece);
  }
  return { id, published, text, gold };
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
