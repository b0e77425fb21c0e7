import type { Command } from 'commander';
import { printing } from '../reading/print-readings.js';

/** `crossbearing extract`: the claims of accounts, one JSON object a line; keeps nothing. */
export function register(program: Command): void {
  printing(program.command('extract'), 'claims').description(
    'print the claims of accounts, one JSON object a line (keeps nothing)',
  );
}
