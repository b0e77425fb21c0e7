import { type BigIntStats, createReadStream } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { formatOfName } from '../accounts/formats/format.js';
import { LARGEST_FILE, tooLarge } from '../accounts/largest-file.js';
import type { Problem } from '../accounts/problem.js';
import { problemOf } from './file-problem.js';
import { readPieces, readWhole } from './read-pieces.js';

/**
 * A file's bytes, or why it has none; with `firstLine` only some of its lines. `path` is as the user wrote it, with what
 * was found below it.
 */
export type WalkedFile =
  | { readonly path: string; readonly bytes: Uint8Array; readonly firstLine?: number }
  | { readonly path: string; readonly problem: Problem };

export interface WalkOptions {
  /** Larger files are refused unread; bytes. Default `LARGEST_FILE`. */
  readonly largest?: number;
  /** JSON lines come some lines at a time, so that a file of them may be of any size. */
  readonly pieces?: boolean;
  /** What "-" stands for. Default the process's standard input. */
  readonly input?: AsyncIterable<Uint8Array>;
}

/** The name under which standard input comes back. */
export const STANDARD_INPUT = '-';

/**
 * The files at and below `paths`, each with its bytes, in the order given and by name within a folder (by UTF-16
 * code units: the same on every machine). Folders are walked deep, symbolic links followed but never in a circle,
 * hidden entries passed over; a file below a folder whose ending no format has is skipped with a note, one named
 * outright is read whatever its ending. Never throws for what it finds.
 */
export async function* walkFiles(
  paths: readonly string[],
  options: WalkOptions = {},
): AsyncGenerator<WalkedFile> {
  const seen = new Map<string, string>();
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield* readInput(options);
    else yield* walk(path, [], seen, options);
  }
}

async function* walk(
  path: string,
  above: readonly string[],
  seen: Map<string, string>,
  options: WalkOptions,
): AsyncGenerator<WalkedFile> {
  let entry: BigIntStats;
  try {
    entry = await stat(path, { bigint: true });
  } catch (error) {
    yield { path, problem: problemOf(path, error, await isLink(path)) };
    return;
  }
  if (entry.isDirectory()) yield* walkFolder(path, `${entry.dev}:${entry.ino}`, above, seen, options);
  else if (!entry.isFile()) yield { path, problem: notAFile(path, entry) };
  else if (above.length > 0 && formatOfName(path) === undefined) yield { path, problem: unknownEnding(path) };
  else yield* readFile(path, options);
}

async function* walkFolder(
  path: string,
  identity: string,
  above: readonly string[],
  seen: Map<string, string>,
  options: WalkOptions,
): AsyncGenerator<WalkedFile> {
  if (above.includes(identity)) {
    const message = 'this link leads back to a folder above it; it was not followed';
    yield { path, problem: { file: path, reason: 'link-loop', message } };
    return;
  }
  const before = seen.get(identity);
  if (before !== undefined) {
    yield {
      path,
      problem: { file: path, reason: 'already-read', message: `this folder was read as ${before}` },
    };
    return;
  }
  seen.set(identity, path);
  let names: string[];
  try {
    names = await readdir(path);
  } catch (error) {
    yield { path, problem: problemOf(path, error) };
    return;
  }
  const within = [...above, identity];
  for (const name of names.filter((name) => !name.startsWith('.')).sort()) {
    yield* walk(join(path, name), within, seen, options);
  }
}

async function* readFile(path: string, options: WalkOptions): AsyncGenerator<WalkedFile> {
  const largest = options.largest ?? LARGEST_FILE;
  try {
    if (options.pieces && formatOfName(path) === 'jsonl') {
      yield* readPieces(path, createReadStream(path), largest);
      return;
    }
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > largest)
        yield { path, problem: { file: path, reason: 'too-large', message: tooLarge(size) } };
      else yield { path, bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    yield { path, problem: problemOf(path, error) };
  }
}

async function* readInput(options: WalkOptions): AsyncGenerator<WalkedFile> {
  const path = STANDARD_INPUT;
  const input = options.input ?? (process.stdin as AsyncIterable<Uint8Array>);
  const largest = options.largest ?? LARGEST_FILE;
  try {
    if (options.pieces) yield* readPieces(path, input, largest);
    else yield await readWhole(path, input, largest);
  } catch (error) {
    yield { path, problem: problemOf(path, error) };
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

function notAFile(path: string, entry: BigIntStats): Problem {
  const kind = entry.isFIFO()
    ? 'a named pipe'
    : entry.isSocket()
      ? 'a socket'
      : entry.isBlockDevice() || entry.isCharacterDevice()
        ? 'a device'
        : 'neither a file nor a folder';
  return { file: path, reason: 'not-a-file', message: `this is ${kind}; only files and folders are read` };
}

function unknownEnding(path: string): Problem {
  const message = `${basename(path)} has no ending of a text that is read (.txt .md .html .json .jsonl); it was skipped`;
  return { file: path, reason: 'unknown-ending', message };
}
