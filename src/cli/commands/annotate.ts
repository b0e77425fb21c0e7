import type { Command } from 'commander';
import { printing } from '../reading/print-readings.js';

/** `crossbearing annotate`: mentions of times, places, quantities and attributions, one JSON object a line. */
export function register(program: Command): void {
  printing(program.command('annotate'), 'mentions').description(
    'print the times, places, quantities and attributions the accounts mention, one JSON object a line',
  );
}
