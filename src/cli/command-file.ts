import type { Command } from 'commander';

/** Runs a command line and gives its exit code; a command that is made of others takes it to run them. */
export type Run = (args: readonly string[]) => Promise<number>;

/** A file of `commands/`: it adds its command to the program. */
export interface CommandFile {
  register(program: Command, run: Run): void;
}
