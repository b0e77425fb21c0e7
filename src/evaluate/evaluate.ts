import { overlaps } from '../accounts/span.js';
import type { Claim, FigureClaim } from '../claims/claim.js';
import type { Situation } from '../situation/situation.js';
import { compareFields, type Field, fields } from './fields.js';
import type { Gold, GoldFigure, GoldTrap } from './gold.js';
import { matchFigures } from './match.js';

/** A figure found whose field says something else than the gold's. */
export interface WrongField {
  readonly field: Field;
  readonly gold: GoldFigure;
  readonly claim: FigureClaim;
}

/** Claims of one band of stated confidence, and how many of them are right. */
export interface ReliabilityBand {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  readonly meanConfidence: number;
  readonly right: number;
}

export interface Evaluation {
  readonly gold: number;
  readonly found: number;
  readonly matched: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the matched figures with the field right, 0 to 1; 0 where none matched. */
  readonly accuracy: Readonly<Record<Field, number>>;
  readonly traps: number;
  readonly trapsFallen: readonly { readonly trap: GoldTrap; readonly claim: FigureClaim }[];
  readonly missed: readonly GoldFigure[];
  readonly spurious: readonly FigureClaim[];
  readonly wrong: readonly WrongField[];
  readonly reliability: readonly ReliabilityBand[];
}

/**
 * Scores claims against gold figures of the same accounts. Claims of accounts the gold does not speak of don't count;
 * an account that has only traps in the gold counts for its traps alone.
 */
export function evaluate(gold: Gold, claims: readonly Claim[], situation: Situation): Evaluation {
  const figures = claims.filter((claim): claim is FigureClaim => claim.kind === 'figure');
  const accounts = [...new Set(gold.figures.map((figure) => figure.account))].sort();
  const missed: GoldFigure[] = [];
  const spurious: FigureClaim[] = [];
  const wrong: WrongField[] = [];
  const right = Object.fromEntries(fields.map((field) => [field, 0])) as Record<Field, number>;
  const judged: { confidence: number; right: boolean }[] = [];
  let matched = 0;
  for (const account of accounts) {
    const matching = matchFigures(
      gold.figures.filter((figure) => figure.account === account),
      figures.filter((claim) => claim.account === account),
    );
    missed.push(...matching.missed);
    spurious.push(...matching.spurious);
    matched += matching.pairs.length;
    for (const claim of matching.spurious) judged.push({ confidence: claim.confidence, right: false });
    for (const pair of matching.pairs) {
      const same = compareFields(pair.gold, pair.claim, situation);
      for (const field of fields) {
        if (same[field]) right[field]++;
        else wrong.push({ field, ...pair });
      }
      judged.push({ confidence: pair.claim.confidence, right: CORE.every((field) => same[field]) });
    }
  }
  const found = matched + spurious.length;
  const precision = ratio(matched, found);
  const recall = ratio(matched, gold.figures.length);
  return {
    gold: gold.figures.length,
    found,
    matched,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    accuracy: Object.fromEntries(fields.map((field) => [field, ratio(right[field], matched)])) as Record<
      Field,
      number
    >,
    traps: gold.traps.length,
    trapsFallen: gold.traps.flatMap((trap) =>
      figures
        .filter((claim) => claim.account === trap.account && overlaps(claim, trap))
        .map((claim) => ({ trap, claim })),
    ),
    missed,
    spurious,
    wrong,
    reliability: bands(judged),
  };
}

/** The fields that decide whether a claim counts as read right, for its confidence. */
const CORE: readonly Field[] = ['bound', 'unit', 'aspect', 'measure', 'place'];

function bands(judged: readonly { confidence: number; right: boolean }[]): ReliabilityBand[] {
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.000001];
  return edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1]!;
    const inside = judged.filter((one) => one.confidence >= from && one.confidence < to);
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length;
    return [
      {
        from,
        to: Math.min(1, to),
        claims: inside.length,
        meanConfidence: mean,
        right: inside.filter((one) => one.right).length / inside.length,
      },
    ];
  });
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
