import { tooLarge } from '../accounts/largest-file.js';
import { lineBatches } from './line-batches.js';
import type { WalkedFile } from './walk-files.js';

/**
 * The content of a stream: JSON lines some at a time, anything else as a whole, which must not be larger than `largest`
 * bytes. Of JSON lines it is where the first line is a whole JSON object and another follows.
 */
export async function* readPieces(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  largest: number,
): AsyncGenerator<WalkedFile> {
  const stream = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let size = 0;
  let decided: boolean | undefined;
  while (decided === undefined && size <= largest) {
    const { value, done } = await stream.next();
    if (done) break;
    head.push(value);
    size += value.length;
    decided = opensLines(Buffer.concat(head));
  }
  const all = (async function* () {
    yield* head.splice(0);
    for (let next = await stream.next(); !next.done; next = await stream.next()) yield next.value;
  })();
  if (decided) for await (const batch of lineBatches(all)) yield { path, ...batch };
  else yield await readWhole(path, all, largest);
}

export async function readWhole(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<WalkedFile> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest)
      return { path, problem: { file: path, reason: 'too-large', message: tooLarge(size) } };
    parts.push(chunk);
  }
  return { path, bytes: Buffer.concat(parts) };
}

/** Whether what begins so is JSON lines; undefined until two lines with something on them have been seen begin. */
function opensLines(bytes: Buffer): boolean | undefined {
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(10, from);
    const line = bytes
      .subarray(from, end < 0 ? bytes.length : end)
      .toString()
      .trim();
    if (line !== '' && !line.startsWith('{')) return false;
    if (end < 0) return undefined;
    from = end + 1;
    if (line === '') continue;
    if (!isJson(line)) return false;
    return bytes.subarray(from).toString().trim() === '' ? undefined : true;
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
