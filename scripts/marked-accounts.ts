import { readFileSync } from 'node:fs';
import type { Account } from '../src/accounts/account.js';
import { readInputs } from '../src/cli/input.js';
import { loadSituation } from '../src/cli/situation-file.js';
import { type GoldFigure, readGold } from '../src/evaluate/gold.js';
import type { Situation } from '../src/situation/situation.js';

/** An account with what a careful reader marked of it. */
export interface MarkedAccount {
  readonly account: Account;
  readonly marks: readonly GoldFigure[];
  readonly situation: Situation;
  /** The file it is from, what is left out together with it, and what a figure of it weighs. */
  readonly of: { readonly set: string; readonly account: string; readonly weight: number };
}

/** Marked accounts, named as GOLD=ACCOUNTS[=WEIGHT[=SITUATION]]; the wire stories of one event are left out together. */
export async function* markedAccounts(files: readonly string[]): AsyncGenerator<MarkedAccount> {
  for (const file of files) {
    const [set, folder, weight, situationFile] = file.split('=');
    const { situation } = loadSituation(situationFile);
    const { gold } = readGold(readFileSync(set!, 'utf8'));
    for await (const account of readInputs([folder!], { count: 0 })) {
      const marks = gold.figures.filter((figure) => figure.account === account.name);
      if (marks.length === 0) continue;
      const name = WIRE.test(account.name) ? 'wire' : account.name;
      yield { account, marks, situation, of: { set: set!, account: name, weight: Number(weight ?? 1) } };
    }
  }
}

const WIRE = /^(?:APW|XIE|NYT)\d{8}/;
