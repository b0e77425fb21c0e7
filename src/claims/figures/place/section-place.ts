import { overlaps, type Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { PlaceRef } from '../../claim.js';
import { claimWords } from '../../words/claim-words.js';
import { mentionsIn } from '../mentions-in.js';
import { asOfWords } from '../time/as-of-words.js';
import { datelineOf } from '../time/dateline.js';
import { specificFirst } from './place-lists.js';

/** Longest line that can be a heading by its colon, in characters. */
const SHORT = 40;

/** The places in the heading of a block's section: [MARRA:], [West: 860 people helped]. Not the account's title. */
export function sectionPlaces(block: number, notes: Annotation, reach: number): PlaceRef[] {
  const { reading, places } = notes;
  const { text } = reading.account;
  for (let b = block; b > 0 && b > block - reach; b--) {
    const heading = reading.blocks[b]!;
    const site = b < block ? siteLine(heading, notes) : undefined;
    if (site) return site;
    const first = firstLine(heading, text);
    if (first && !isByline(first, notes))
      return specificFirst(
        mentionsIn(places, first).filter(
          (mention) => mention.start === first.start && mention.end === first.end,
        ),
        text,
      );
    if (b === block) continue;
    const line = text.slice(heading.start, heading.end);
    const colon = line.length <= SHORT && line.endsWith(':');
    const numbered = line.length <= LONGEST_SITE && NUMBERED.test(line);
    if ((!heading.heading && !colon && !numbered) || isByline(heading, notes)) continue;
    if (line.length > SHORT && isAtTop(b, notes)) return [];
    const named = mentionsIn(places, heading).filter((mention) => mention.label === 'LOC');
    if (named.length > 0) return specificFirst(named, text);
    return directionOf(line);
  }
  return [];
}

/** [Statement by the relief groups working in Marra] under a title, before any prose: of the whole account, no section. */
function isAtTop(block: number, { reading }: Annotation): boolean {
  return block <= TOP && reading.blocks.slice(0, block).every(({ heading }) => heading);
}

const TOP = 4;

/** A short line without a stop at the head of a paragraph, or alone: [Sindh]. */
function firstLine({ start, end }: Span, text: string): Span | undefined {
  const stop = text.slice(start, Math.min(end, start + SHORT + 1)).search(/\n|$/);
  if (stop > SHORT) return undefined;
  return TITLE.test(text.slice(start, start + stop)) ? { start, end: start + stop } : undefined;
}

/** [Zorava Remand (Marra)], alone on its line: a site and where it is. */
function siteLine({ start, end }: Span, notes: Annotation): PlaceRef[] | undefined {
  if (end - start > LONGEST_SITE) return undefined;
  const match = SITE.exec(notes.reading.account.text.slice(start, end));
  if (!match) return undefined;
  const around = mentionsIn(notes.places, { start: start + match[1]!.length, end }).filter(
    (mention) => mention.end === end - 1 && mention.start === start + match[1]!.length + 2,
  );
  if (around.length === 0) return undefined;
  const [own] = mentionsIn(notes.places, { start, end: start + 1 });
  const id = own?.end === start + match[1]!.length ? own.place : undefined;
  return [{ ...(id && { id }), name: match[1]! }, ...specificFirst(around, notes.reading.account.text)];
}

const LONGEST_SITE = 80;
/** [3.2 Centres visited] */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*\.? \p{Lu}[^.!?]*$/u;
const SITE = /^(\p{Lu}[\p{L}\p{N} .'’-]*) \([^()\n]+\)$/u;

const TITLE = /^\p{Lu}[\p{L} '’-]*$/u;

/** [By our man in Marra], [Marra, 3 May 2022]: where it was written. */
export function isByline(heading: Span, notes: Pick<Annotation, 'reading' | 'times'>): boolean {
  const dateline = datelineOf(notes);
  if (dateline && overlaps(dateline, heading)) return true;
  return asOfWords.byline.test(notes.reading.account.text.slice(heading.start, heading.end));
}

/** [North-east: ...]: a section named by its part of the country. */
export function directionOf(line: string): PlaceRef[] {
  const colon = line.indexOf(':');
  const name = colon < 0 ? '' : line.slice(0, colon).trim();
  return claimWords.directions.has(name.toLowerCase()) ? [{ name }] : [];
}
