import type { Reading } from '../../annotation.js';
import type { TokenRange } from '../attribution-tokens.js';
import type { AttributionModel } from './attribution-model.js';
import { LABELS } from './chain-model.js';
import { ROLE_LABELS, roleMarks } from './role-marks.js';
import { snapContents } from './snap-contents.js';
import { snapSource } from './snap-source.js';
import type { WordTable } from './word-table.js';

export interface AttachedRoles {
  readonly source?: TokenRange;
  readonly contents: readonly TokenRange[];
}

/** How many tokens around a cue are looked at at most, each way. */
const REACH = 120;

/** Source and content of one cue among the candidates of its account; undefined where it has neither. */
export function attachRoles(
  reading: Reading,
  table: WordTable,
  sentenceOf: Int32Array,
  cues: readonly TokenRange[],
  index: number,
  model: Pick<AttributionModel, 'roles' | 'sourceBias' | 'contentBias'>,
): AttachedRoles | undefined {
  const cue = cues[index]!;
  const window = windowOf(reading, table, sentenceOf, cue);
  const near = neighbours(cues, index, window);
  const marks = roleMarks(table, sentenceOf, cue, near, window);
  const scores = model.roles.scores(reading.tokens, window, marks, Math.min(cue.to, window.to) - 1);
  const labels = new Uint8Array(window.to - window.from);
  for (let i = 0; i < labels.length; i++) {
    const source = scores[i * LABELS + ROLE_LABELS.source]! + model.sourceBias;
    const content = scores[i * LABELS + ROLE_LABELS.content]! + model.contentBias;
    if (Math.max(source, content) > 0)
      labels[i] = source > content ? ROLE_LABELS.source : ROLE_LABELS.content;
  }
  labels.fill(ROLE_LABELS.neither, cue.from - window.from, cue.to - window.from);
  const sources = ranges(labels, ROLE_LABELS.source, window.from);
  const pieces = ranges(labels, ROLE_LABELS.content, window.from);
  if (sources.length === 0 && pieces.length === 0) return undefined;
  const found = nearest(sources, cue);
  const source = found && snapSource(reading, found, window.from);
  const contents = snapContents(table, pieces, source ? [cue, source] : [cue]);
  return source ? { source, contents } : { contents };
}

/** The stretch around a cue that is looked at: its sentence, and those beside it that quotations carry on into. */
export function windowOf(
  reading: Reading,
  { quotation }: WordTable,
  sentenceOf: Int32Array,
  cue: TokenRange,
): TokenRange {
  const { sentences } = reading;
  let first = sentenceOf[cue.from]!;
  let last = first;
  const block = reading.blocks[sentences[first]!.block]!;
  while (first > block.from && goesOn(quotation, sentences[first]!.from)) first--;
  while (last + 1 < block.to && quotation[sentences[last + 1]!.from] !== 0) last++;
  return {
    from: Math.max(sentences[first]!.from, cue.from - REACH),
    to: Math.min(sentences[last]!.to, cue.to + REACH),
  };
}

/** Whether the quotation a token stands in began before it. */
function goesOn(quotation: Int32Array, i: number): boolean {
  return quotation[i] !== 0 && quotation[i] === quotation[i - 1];
}

/** Index of the sentence of each token. */
export function sentencesOf(reading: Reading): Int32Array {
  const of = new Int32Array(reading.tokens.length);
  reading.sentences.forEach(({ from, to }, index) => {
    of.fill(index, from, to);
  });
  return of;
}

/** The cues that touch a window; `cues` is in text order. */
export function neighbours(cues: readonly TokenRange[], index: number, window: TokenRange): TokenRange[] {
  let from = index;
  while (from > 0 && cues[from - 1]!.to > window.from) from--;
  let to = index + 1;
  while (to < cues.length && cues[to]!.from < window.to) to++;
  return cues.slice(from, to);
}

function ranges(labels: Uint8Array, label: number, offset: number): TokenRange[] {
  const found: TokenRange[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== label) continue;
    let end = i + 1;
    while (end < labels.length && labels[end] === label) end++;
    found.push({ from: offset + i, to: offset + end });
    i = end;
  }
  return found;
}

function nearest(sources: readonly TokenRange[], cue: TokenRange): TokenRange | undefined {
  let best: TokenRange | undefined;
  let least = Infinity;
  for (const source of sources) {
    const distance = source.from >= cue.to ? source.from - cue.to : cue.from - source.to;
    if (distance < least) {
      least = distance;
      best = source;
    }
  }
  return best;
}
