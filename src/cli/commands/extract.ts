import type { Command } from 'commander';
import { extractClaims } from '../../claims/extract-claims.js';
import { exitCode } from '../exit-codes.js';
import { type Leftovers, readInputs, sayLeftovers } from '../input.js';
import { writeLine } from '../output.js';
import { loadSituation } from '../situation-file.js';
import { loadWorld } from '../world.js';

/** `crossbearing extract`: the claims of accounts, one JSON object a line; keeps nothing. */
export function register(program: Command): void {
  program
    .command('extract')
    .description('print the claims of accounts, one JSON object a line (keeps nothing)')
    .argument('<file...>', 'accounts: files, folders, or - for standard input')
    .option('-s, --situation <file>', 'situation file (default: general knowledge alone)')
    .action(async (files: string[], options: { situation?: string }) => {
      const { situation } = loadSituation(options.situation);
      const world = loadWorld();
      const leftovers: Leftovers = { count: 0 };
      for await (const account of readInputs(files, leftovers))
        for (const claim of extractClaims(account, situation, { world }))
          await writeLine(JSON.stringify(claim));
      sayLeftovers(leftovers);
      if (leftovers.count > 0) process.exitCode = exitCode.partial;
    });
}
