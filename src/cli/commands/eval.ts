import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { FigureClaim } from '../../claims/claim.js';
import { extractClaims } from '../../claims/extract-claims.js';
import { type Evaluation, evaluate } from '../../evaluate/evaluate.js';
import { fields } from '../../evaluate/fields.js';
import { type Gold, readGold } from '../../evaluate/gold.js';
import { reliabilityPlot } from '../../evaluate/reliability-plot.js';
import { exitCode } from '../exit-codes.js';
import { readInputs } from '../input.js';
import { type Leftovers, sayLeftovers } from '../leftovers.js';
import { paint, warn, writeJson, writeLine } from '../output.js';
import { loadSituation } from '../situation-file.js';
import { table } from '../table.js';
import { UserError } from '../user-error.js';
import { loadWorld } from '../world.js';

interface Options {
  situation?: string;
  misses?: boolean;
  json?: boolean;
  below?: string;
  plot?: string;
}

/** `crossbearing eval`: the claims of accounts scored against figures marked by hand. */
export function register(program: Command): void {
  program
    .command('eval')
    .description('score the figures read from accounts against figures marked by hand (docs/evaluation.md)')
    .argument('<gold>', 'gold file: JSON lines, a figure or a trap a line')
    .argument(
      '[accounts...]',
      'the accounts it marks: files or folders (default: the folder of the gold file)',
    )
    .option('-s, --situation <file>', 'situation file (default: general knowledge alone)')
    .option('-m, --misses', 'list every miss, every extra figure and every wrong field')
    .option('--below <f1>', 'exit with 1 when F1 is below this, for use in tests')
    .option('--plot <file>', 'draw the reliability of the stated confidence as an SVG')
    .option('--json', 'print the scores as JSON')
    .action(async (goldFile: string, paths: string[], options: Options) => {
      const gold = loadGold(goldFile);
      const { situation } = loadSituation(options.situation);
      const world = loadWorld();
      const leftovers: Leftovers = { count: 0 };
      const wanted = new Set([...gold.figures, ...gold.traps].map((line) => line.account));
      const seen = new Set<string>();
      const claims: FigureClaim[] = [];
      for await (const account of readInputs(paths.length > 0 ? paths : [dirname(goldFile)], leftovers)) {
        if (!wanted.has(account.name) || seen.has(account.name)) continue;
        seen.add(account.name);
        checkOffsets(gold, account.name, account.text);
        for (const claim of extractClaims(account, situation, { world }))
          if (claim.kind === 'figure') claims.push(claim);
      }
      for (const name of [...wanted].sort())
        if (!seen.has(name)) warn(`no account is called ${name}; its figures count as missed`);
      const scores = evaluate(gold, claims, situation);
      if (options.plot !== undefined) savePlot(options.plot, reliabilityPlot(scores.reliability));
      if (options.json) await writeJson(scores);
      else for (const line of inWords(scores, options.misses === true)) await writeLine(line);
      sayLeftovers(leftovers);
      if (leftovers.count > 0) process.exitCode = exitCode.partial;
      if (options.below !== undefined && scores.f1 < Number(options.below))
        process.exitCode = exitCode.failed;
    });
}

function savePlot(file: string, plot: string): void {
  try {
    writeFileSync(file, plot);
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${(error as Error).message}`);
  }
}

function loadGold(file: string): Gold {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`cannot read the gold file ${file}: ${(error as Error).message}`);
  }
  const { gold, problems } = readGold(text);
  if (problems.length > 0)
    throw new UserError(problems.map((problem) => `${file}:${problem.line}: ${problem.message}`).join('\n'));
  return gold;
}

function checkOffsets(gold: Gold, account: string, text: string): void {
  for (const line of [...gold.figures, ...gold.traps])
    if (line.account === account && text.slice(line.start, line.end) !== line.text)
      warn(
        `${account} ${line.start}-${line.end}: the gold says "${line.text}", the account "${text.slice(line.start, line.end)}"`,
      );
}

function inWords(scores: Evaluation, misses: boolean): string[] {
  const lines = [
    `figures    ${scores.gold} marked, ${scores.found} read, ${scores.matched} match`,
    `precision  ${percent(scores.precision)}   recall  ${percent(scores.recall)}   F1  ${scores.f1.toFixed(3)}`,
    `traps      ${scores.trapsFallen.length} fallen into, of ${scores.traps}`,
    '',
    'of those found, right:',
    ...fields.map(
      (field) => `  ${field.padEnd(11)}${percent(scores.accuracy[field])}  ${bar(scores.accuracy[field])}`,
    ),
    '',
    'reliability: of the claims with a confidence of, so many are right',
    table(scores.reliability, [
      { title: 'from', text: (band) => band.from.toFixed(1), right: true },
      { title: 'to', text: (band) => band.to.toFixed(1), right: true },
      { title: 'claims', text: (band) => String(band.claims), right: true },
      { title: 'stated', text: (band) => percent(band.meanConfidence), right: true },
      { title: 'right', text: (band) => percent(band.right), right: true },
      { title: '', text: (band) => bar(band.right) },
    ]),
  ];
  if (!misses) return lines;
  const quote = (text: string) => JSON.stringify(text);
  lines.push('');
  for (const figure of scores.missed)
    lines.push(`${paint.red('missed')}  ${figure.account} ${figure.start} ${quote(figure.text)}`);
  for (const claim of scores.spurious)
    lines.push(
      `${paint.yellow('extra')}   ${claim.account} ${claim.start} ${quote(claim.text)} ${claim.unit} ${claim.measure}`,
    );
  for (const { trap, claim } of scores.trapsFallen)
    lines.push(
      `${paint.red('trap')}    ${trap.account} ${trap.start} ${quote(trap.text)} read as ${quote(claim.text)}`,
    );
  for (const { field, gold, claim } of scores.wrong) {
    const [theirs, ours] = valuesOf(field, gold, claim);
    lines.push(
      `${field.padEnd(8)}${gold.account} ${gold.start} ${quote(gold.text)}: ${quote(ours)}, gold ${quote(theirs)}`,
    );
  }
  return lines;
}

function valuesOf(
  field: (typeof fields)[number],
  gold: Evaluation['missed'][number],
  claim: FigureClaim,
): [string, string] {
  switch (field) {
    case 'bound':
      return [gold.value.bound, claim.value.bound];
    case 'group':
      return [gold.group, claim.group.label];
    case 'place':
      return [gold.places.join(' | '), claim.places.map((place) => place.name).join(' | ')];
    case 'time':
      return [gold.when, `${claim.when.edtf} (${claim.when.basis})`];
    case 'source':
      return [gold.source.join(' > '), claim.sources.map((source) => source.name).join(' > ')];
    default:
      return [gold[field], claim[field]];
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(7);
}

function bar(share: number): string {
  return '█'.repeat(Math.round(share * 20)).padEnd(20, '·');
}
