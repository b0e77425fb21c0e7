import type { Command } from 'commander';
import type { Account } from '../../accounts/account.js';
import { annotate } from '../../language/annotate.js';
import type { Mention } from '../../language/mention.js';
import { exitCode } from '../exit-codes.js';
import { type Leftovers, readInputs, sayLeftovers } from '../input.js';
import { writeLine } from '../output.js';
import { loadSituation } from '../situation-file.js';
import { loadWorld } from '../world.js';

/** `crossbearing annotate`: mentions of times, places, quantities and attributions, one JSON object a line. */
export function register(program: Command): void {
  program
    .command('annotate')
    .description(
      'print the times, places, quantities and attributions the accounts mention, one JSON object a line',
    )
    .argument('<file...>', 'accounts: files, folders, or - for standard input')
    .option('-s, --situation <file>', 'situation file (default: general knowledge alone)')
    .action(async (files: string[], options: { situation?: string }) => {
      const { situation } = loadSituation(options.situation);
      const world = loadWorld();
      const leftovers: Leftovers = { count: 0 };
      for await (const account of readInputs(files, leftovers)) {
        const { times, places, quantities, attributions } = annotate(account, situation, { world });
        const mentions: Mention[] = [...times, ...places, ...quantities, ...attributions];
        mentions.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
        for (const mention of mentions) await writeLine(JSON.stringify(printed(account, mention)));
      }
      sayLeftovers(leftovers);
      if (leftovers.count > 0) process.exitCode = exitCode.partial;
    });
}

function printed(account: Account, mention: Mention): object {
  const { kind, start, end, ...rest } = mention;
  return { account: account.name, kind, start, end, text: account.text.slice(start, end), ...rest };
}
