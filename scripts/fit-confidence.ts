import { readFileSync } from 'node:fs';
import { figureClaims } from '../src/claims/figures/figure-claims.js';
import { readInputs } from '../src/cli/input.js';
import { loadSituation } from '../src/cli/situation-file.js';
import { loadWorld } from '../src/cli/world.js';
import { compareFields } from '../src/evaluate/fields.js';
import { readGold } from '../src/evaluate/gold.js';
import { matchFigures } from '../src/evaluate/match.js';
import { annotate } from '../src/language/annotate.js';

/**
 * Fits the weights of `knowledge/general/confidence.yaml` to accounts marked by hand, and says how far what is stated of
 * an account is right when they are fitted to the others only: `npx tsx scripts/fit-confidence.ts GOLD=ACCOUNTS[=SITUATION] ...`.
 * Right is what `eval` calls right: bound, unit, aspect, measure and place.
 */
interface Row {
  readonly account: string;
  readonly set: string;
  /** 1 and the directness of each part. */
  readonly x: readonly number[];
  readonly right: boolean;
}

const NAMES = ['base', 'said', 'counted', 'placed', 'dated', 'around'] as const;
/** Pull of the weights towards 0, the base's apart. */
const PULL = 1;

const rows = (await Promise.all(process.argv.slice(2).map(rowsOf))).flat();
const weights = fitted(rows);
console.log(NAMES.map((name, k) => `${name}: ${weights[k]!.toFixed(2)}`).join('\n'));
const accounts = [...new Set(rows.map(({ account }) => account))];
const stated = accounts.flatMap((account) => {
  const others = fitted(rows.filter((row) => row.account !== account));
  return rows
    .filter((row) => row.account === account)
    .map((row) => ({ ...row, says: oddsOf(row.x, others) }));
});
print('all, each account stated by a fit to the others', stated);
for (const set of new Set(rows.map((row) => row.set)))
  print(
    set,
    stated.filter((row) => row.set === set),
  );

async function rowsOf(argument: string): Promise<Row[]> {
  const [goldFile, folder, situationFile] = argument.split('=');
  const { gold } = readGold(readFileSync(goldFile!, 'utf8'));
  const { situation } = loadSituation(situationFile);
  const world = loadWorld();
  const wanted = new Set(gold.figures.map(({ account }) => account));
  const found: Row[] = [];
  for await (const account of readInputs([folder!], { count: 0 })) {
    if (!wanted.delete(account.name)) continue;
    const how: number[][] = [];
    const notes = annotate(account, situation, { units: 'rules', world });
    const claims = figureClaims(account, notes, situation, ({ said, counted, placed, dated, around }) =>
      how.push([1, said, counted, placed, dated, around]),
    );
    const directness = new Map(claims.map(({ id }, i) => [id, how[i]!]));
    const marks = gold.figures.filter((figure) => figure.account === account.name);
    const { pairs, spurious } = matchFigures(marks, claims);
    const row = (id: string, right: boolean): Row => ({
      account: account.name,
      set: goldFile!,
      x: directness.get(id)!,
      right,
    });
    for (const { id } of spurious) found.push(row(id, false));
    for (const pair of pairs) {
      const same = compareFields(pair.gold, pair.claim, situation);
      found.push(row(pair.claim.id, same.bound && same.unit && same.aspect && same.measure && same.place));
    }
  }
  return found;
}

/** Logistic regression by Newton's method; a weight that would be negative is 0, and the others are fitted again. */
function fitted(sample: readonly Row[]): number[] {
  let free = NAMES.map((_, k) => k);
  for (;;) {
    const found = newton(sample, free);
    const negative = free.filter((k) => k > 0 && found[k]! < 0);
    if (negative.length === 0) return found;
    free = free.filter((k) => !negative.includes(k));
  }
}

function newton(sample: readonly Row[], free: readonly number[]): number[] {
  const w = NAMES.map(() => 0);
  for (let round = 0; round < 25; round++) {
    const slope = free.map((k) => (k > 0 ? -PULL * w[k]! : 0));
    const bend = free.map((k) => free.map((l) => (k === l && k > 0 ? PULL : 1e-9)));
    for (const { x, right } of sample) {
      const p = oddsOf(x, w);
      free.forEach((k, i) => {
        slope[i]! += ((right ? 1 : 0) - p) * x[k]!;
        free.forEach((l, j) => {
          bend[i]![j]! += p * (1 - p) * x[k]! * x[l]!;
        });
      });
    }
    solve(bend, slope).forEach((step, i) => {
      w[free[i]!]! += step;
    });
  }
  return w;
}

/** Gauss: the matrix is positive definite. */
function solve(matrix: number[][], vector: number[]): number[] {
  const n = vector.length;
  for (let i = 0; i < n; i++)
    for (let r = i + 1; r < n; r++) {
      const times = matrix[r]![i]! / matrix[i]![i]!;
      for (let c = i; c < n; c++) matrix[r]![c]! -= times * matrix[i]![c]!;
      vector[r]! -= times * vector[i]!;
    }
  for (let i = n - 1; i >= 0; i--) {
    for (let c = i + 1; c < n; c++) vector[i]! -= matrix[i]![c]! * vector[c]!;
    vector[i]! /= matrix[i]![i]!;
  }
  return vector;
}

function oddsOf(x: readonly number[], w: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, k) => sum + value * w[k]!, 0)));
}

function print(name: string, all: readonly (Row & { readonly says: number })[]): void {
  const loss = all.reduce((sum, { says, right }) => sum - Math.log(right ? says : 1 - says), 0) / all.length;
  console.log(`\n${name}: ${all.length} figures, log loss ${loss.toFixed(3)}`);
  for (let low = 0; low < 1; low += 0.1) {
    const band = all.filter(({ says }) => says >= low && says < low + 0.1);
    if (band.length === 0) continue;
    const mean = band.reduce((sum, { says }) => sum + says, 0) / band.length;
    const right = band.filter((row) => row.right).length / band.length;
    console.log(
      `  ${String(band.length).padStart(4)} figures: stated ${mean.toFixed(2)}, right ${right.toFixed(2)}`,
    );
  }
}
