/** What a command's exit code says (docs/command-line.md). */
export const exitCode = {
  /** All went well. */
  ok: 0,
  /** The command could not do its work. */
  failed: 1,
  /** The command line, or a file it names, is not one we understand. */
  usage: 2,
  /** The work was done, but some inputs were left out; each is named on standard error. */
  partial: 3,
} as const;
