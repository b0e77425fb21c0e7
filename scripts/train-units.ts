/**
 * Trains the model that finds the units of quantities: `npx tsx scripts/train-units.ts DATA [--folds]`, a folder with
 * `gold.jsonl` and `text/` as bench/quantities.ts reads it. Writes src/language/quantity/model/weights.ts from all
 * excerpts; the same data give the same file. With --folds nothing is written: each fifth of the excerpts is read by
 * a model of the other four, and the scores of rules and model are printed over all and over the half only scored.
 */
import {
  accountOf,
  type Excerpt,
  hashOf,
  isLookedAt,
  LAYERS,
  layersOf,
  type Marks,
  readExcerpts,
  scoreLayer,
} from '../bench/quantities-data.js';
import { firstEndingAfter, type Span } from '../src/accounts/span.js';
import type { Reading } from '../src/language/annotation.js';
import { unitTable, withLearntUnits } from '../src/language/quantity/model/learnt-units.js';
import { MODIFIER, NUMBER, UNIT, type UnitChain } from '../src/language/quantity/model/unit-chain.js';
import { UNIT_FEATURES, unitFeatures } from '../src/language/quantity/model/unit-features.js';
import { tagQuantities } from '../src/language/quantity/tag-quantities.js';
import { readText } from '../src/language/read-text.js';
import { packUnits, writeUnits } from './units/pack-units.js';
import { trainUnitChain, type UnitLesson } from './units/train-unit-chain.js';

const HASH_BITS = 20;
const FOLDS = 5;
const SETTINGS = {
  perToken: UNIT_FEATURES,
  buckets: 2 ** HASH_BITS,
  epochs: 8,
  rate: 0.03,
  l2: 5e-4,
  hidden: 0.2,
};

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npx tsx scripts/train-units.ts DATA [--folds]');
  process.exit(2);
}
const prepared = readExcerpts(folder).map(prepare);
if (options.includes('--folds')) crossValidate();
else writeUnits(train(prepared));

type Prepared = ReturnType<typeof prepare>;

function prepare(excerpt: Excerpt) {
  const reading = readText(accountOf(excerpt));
  const quantities = tagQuantities(reading);
  return { excerpt, reading, quantities, sequences: sequencesOf(excerpt, reading, quantities) };
}

function train(items: readonly Prepared[]): UnitChain {
  return packUnits(
    trainUnitChain(
      items.flatMap(({ sequences }) => sequences),
      SETTINGS,
      console.log,
    ),
    HASH_BITS,
  );
}

/** The sentences in which the rules read a number. */
function sequencesOf(
  { gold }: Excerpt,
  reading: Reading,
  quantities: ReturnType<typeof tagQuantities>,
): UnitLesson[] {
  const { tokens } = reading;
  const labels = new Uint8Array(tokens.length);
  mark(gold.unit, UNIT);
  mark(gold.modifier, MODIFIER);
  mark(gold.number, NUMBER);
  const table = unitTable(reading, quantities);
  return reading.sentences
    .filter(({ from, to }) => table.rules.parts.subarray(from, to).some((part) => part > 0))
    .map((sentence) => ({
      features: unitFeatures(table, sentence, reading.parts(sentence), HASH_BITS),
      labels: labels.slice(sentence.from, sentence.to),
    }));

  function mark(spans: readonly Span[], label: number): void {
    for (const span of spans) {
      const first = firstEndingAfter(tokens, span.start);
      for (let i = first; i < tokens.length && tokens[i]!.start < span.end; i++)
        labels[i] = i === first ? label : label + 1;
    }
  }
}

function crossValidate(): void {
  const rules = new Map<string, Marks>();
  const learnt = new Map<string, Marks>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ excerpt }: Prepared) => Math.floor(hashOf(excerpt.id) / 2) % FOLDS === fold;
    const chain = train(prepared.filter((item) => !isHeld(item)));
    for (const { excerpt, reading, quantities } of prepared.filter(isHeld)) {
      rules.set(excerpt.id, layersOf(quantities));
      learnt.set(excerpt.id, layersOf(withLearntUnits(reading, quantities, chain)));
    }
  }
  const parts = { all: () => true, 'only scored': (excerpt: Excerpt) => !isLookedAt(excerpt.id) };
  for (const [part, isIn] of Object.entries(parts))
    for (const [name, found] of Object.entries({ rules, learnt })) {
      const excerpts = prepared.map(({ excerpt }) => excerpt).filter(isIn);
      const marks = excerpts.map(({ id }) => found.get(id)!);
      const scores = LAYERS.map((layer) => {
        const [strict, overlap] = [true, false].map((exact) => scoreLayer(excerpts, marks, layer, exact).f1);
        return `${layer} ${percent(strict!)} ${percent(overlap!)}`;
      });
      console.log(`${part.padEnd(12)} ${name.padEnd(7)} ${scores.join('   ')}`);
    }
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
