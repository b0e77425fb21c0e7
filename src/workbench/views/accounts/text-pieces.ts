/** A stretch of text and what covers it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Ids of the claims whose words it is among, the innermost (shortest) first. */
  readonly claims: readonly string[];
  /** Kind of furniture it is; undefined for the account's own prose. */
  readonly furniture?: string | undefined;
}

/** A paragraph: the text between line breaks, the break at its end left out. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
  readonly pieces: readonly Piece[];
}

interface Covered {
  readonly start: number;
  readonly end: number;
}

interface Marked extends Covered {
  readonly id: string;
}

/** Cuts a text at its line breaks and wherever a claim or furniture begins or ends; linear but for the sorting. */
export function paragraphsOf(
  text: string,
  claims: readonly Marked[],
  furniture: readonly (Covered & { readonly kind: string })[],
  headings: readonly Covered[],
): readonly Paragraph[] {
  const starts = [...claims].sort((a, b) => a.start - b.start);
  const blocks = [...furniture].sort((a, b) => a.start - b.start);
  const heads = [...headings].sort((a, b) => a.start - b.start);
  const cuts = [...new Set([...starts, ...blocks].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const paragraphs: Paragraph[] = [];
  let open: Marked[] = [];
  let nextClaim = 0;
  let nextBlock = 0;
  let nextHead = 0;
  let nextCut = 0;
  for (let start = 0; start <= text.length; ) {
    const line = text.indexOf('\n', start);
    const end = line < 0 ? text.length : line;
    const pieces: Piece[] = [];
    for (let at = start; at < end; ) {
      while (nextCut < cuts.length && cuts[nextCut]! <= at) nextCut++;
      const stop = Math.min(end, cuts[nextCut] ?? end);
      while (nextClaim < starts.length && starts[nextClaim]!.start <= at) open.push(starts[nextClaim++]!);
      open = open.filter((claim) => claim.end > at);
      while (nextBlock < blocks.length && blocks[nextBlock]!.end <= at) nextBlock++;
      const block = blocks[nextBlock];
      pieces.push({
        start: at,
        end: stop,
        text: text.slice(at, stop),
        claims: [...open].sort((a, b) => a.end - a.start - (b.end - b.start)).map((claim) => claim.id),
        furniture: block && block.start <= at ? block.kind : undefined,
      });
      at = stop;
    }
    while (nextHead < heads.length && heads[nextHead]!.end <= start) nextHead++;
    const head = heads[nextHead];
    if (pieces.length > 0)
      paragraphs.push({ start, end, heading: head !== undefined && head.start < end, pieces });
    start = end + 1;
  }
  return paragraphs;
}
