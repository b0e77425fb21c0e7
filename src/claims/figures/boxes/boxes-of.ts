import type { Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { Situation } from '../../../situation/situation.js';
import type { SourceRef } from '../../claim.js';
import { situationSource, sourceKind } from '../../factuality/source-kind.js';
import { claimWords } from '../../words/claim-words.js';
import type { Draft } from '../draft.js';
import { isBoxLine, isNextLine } from './box-line.js';

/** What the lines of a box of key figures share: the line above it, and the source named below. */
export interface Box {
  readonly head?: Span;
  readonly source?: SourceRef;
  /** The line that names the source, which often bears the date. */
  readonly foot?: Span;
}

/** Longest line that can head or close a box, in characters. */
const LONGEST = 120;
/** Lines below a box that are looked at for its source. */
const BELOW = 2;

/** The box each figure stands in, if any: lines one after the other that hold a figure and little else. */
export function boxesOf(
  drafts: readonly Draft[],
  { reading }: Annotation,
  situation: Situation,
): readonly (Box | undefined)[] {
  const boxes: (Box | undefined)[] = drafts.map(() => undefined);
  for (let from = 0; from < drafts.length; from++) {
    if (drafts[from]!.cell || !isBoxLine(drafts[from]!)) continue;
    let to = from + 1;
    while (to < drafts.length && isBoxLine(drafts[to]!) && isNextLine(drafts[to - 1]!, drafts[to]!)) to++;
    const above = drafts[from - 1]?.view.sentence.block;
    const first = drafts[from]!.view.sentence.block;
    const box = {
      ...headOf(first, above, reading),
      ...footOf(drafts[to - 1]!, reading, situation),
    };
    if (box.head || box.source) boxes.fill(box, from, to);
    from = to - 1;
  }
  return boxes;
}

/** [Key figures, Belo, 6 May]: the line above, unless it is a sentence or tells a figure itself. */
function headOf(
  first: number,
  figured: number | undefined,
  { blocks, account }: Annotation['reading'],
): { head?: Span } {
  const head = blocks[first - 1];
  if (!head || figured === first - 1 || head.end - head.start > LONGEST) return {};
  return /[.!?]$/.test(account.text.slice(head.end - 1, head.end)) ? {} : { head };
}

function footOf(
  { span, view }: Draft,
  { blocks, account }: Annotation['reading'],
  situation: Situation,
): Pick<Box, 'source' | 'foot'> {
  const last = view.sentence.block;
  const rest = { start: span.end, end: blocks[last]!.end };
  for (const foot of [rest, ...blocks.slice(last + 1, last + 1 + BELOW)]) {
    if (foot.end - foot.start > LONGEST) return {};
    const line = account.text.slice(foot.start, foot.end).trimStart();
    const name = claimWords.sourceLine.exec(line)?.[1];
    if (name === undefined) continue;
    const start = account.text.indexOf(name, foot.start);
    const known = situationSource(name, situation);
    const kind = known?.kind ?? sourceKind(name, undefined, false);
    return {
      foot,
      source: { name, kind, ...(known ? { id: known.id } : {}), start, end: start + name.length },
    };
  }
  return {};
}
