/** Whole lines of a file, and the number of the first of them. */
export interface LineBatch {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly firstLine: number;
}

/** Bytes in a batch: enough that handing it over costs nothing, few enough that many fit in memory. */
const BATCH = 32_768;

/**
 * Cuts a stream of bytes into batches of whole lines, always at the same places however the stream is dealt out. A
 * batch holds at least one line; only a single longer line makes it longer than `BATCH` and what the last line adds.
 */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<LineBatch> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let lines = 0;
  let firstLine = 1;
  const take = (): LineBatch => {
    const batch = { bytes: pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces), firstLine };
    firstLine += lines;
    pieces = [];
    size = 0;
    lines = 0;
    return batch;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) {
      lines++;
      if (size + at + 1 - from < BATCH) continue;
      pieces.push(chunk.subarray(from, at + 1));
      from = at + 1;
      yield take();
    }
    if (from < chunk.length) {
      pieces.push(chunk.subarray(from));
      size += chunk.length - from;
    }
  }
  if (size > 0) yield take();
}

const NEWLINE = 10;
