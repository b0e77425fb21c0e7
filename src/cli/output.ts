import { once } from 'node:events';
import pc from 'picocolors';

/** Data for programs: a line to standard output; waits while the reader is slow. */
export async function writeLine(line: string): Promise<void> {
  await writeText(`${line}\n`);
}

/** Data for programs, lines with their ends; waits while the reader is slow. */
export async function writeText(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One JSON value for programs, two-space indented, keys in the order given. */
export async function writeJson(value: unknown): Promise<void> {
  await writeLine(JSON.stringify(value, null, 2));
}

/** Words for people: a line to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A warning for people, to standard error. */
export function warn(line: string): void {
  say(`${paint.yellow('warning:')} ${line}`);
}

/** Colours where standard error is a terminal and NO_COLOR is not set (no-color.org). */
export const paint = pc.createColors(
  !process.env.NO_COLOR && (Boolean(process.env.FORCE_COLOR) || process.stderr.isTTY === true),
);
