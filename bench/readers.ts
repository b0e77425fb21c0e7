import { readFileSync } from 'node:fs';
import type { FigureClaim } from '../src/claims/claim.js';
import { compareFields, fields } from '../src/evaluate/fields.js';
import { type GoldFigure, readGold } from '../src/evaluate/gold.js';
import { generalSituation } from '../src/situation/situation.js';

/**
 * How far two readers agree who marked the same figures without seeing each other's marks, field by field, by the very
 * comparison that scores what is read: `npx tsx bench/readers.ts FIRST.jsonl SECOND.jsonl ...`. What a program reaches on
 * marks of one reader cannot be told from right beyond it.
 */
const [firstFile, ...secondFiles] = process.argv.slice(2);
if (firstFile === undefined || secondFiles.length === 0) {
  console.error('usage: npx tsx bench/readers.ts FIRST.jsonl SECOND.jsonl ...');
  process.exit(2);
}

const situation = generalSituation();
const first = new Map(figuresOf(firstFile).map((figure) => [keyOf(figure), figure]));
const pairs = secondFiles
  .flatMap(figuresOf)
  .flatMap((second) => ({ first: first.get(keyOf(second)), second }))
  .filter((pair): pair is { first: GoldFigure; second: GoldFigure } => pair.first !== undefined);

console.log(`${pairs.length} figures read twice`);
const same = pairs.map((pair) => compareFields(pair.first, asClaim(pair.second), situation));
for (const field of fields) {
  const right = same.filter((one) => one[field]).length;
  console.log(`${field.padEnd(11)} ${((100 * right) / pairs.length).toFixed(1)} %`);
}

function figuresOf(file: string): readonly GoldFigure[] {
  const { gold, problems } = readGold(readFileSync(file, 'utf8'));
  for (const { line, message } of problems) console.error(`${file}:${line}: ${message}`);
  if (problems.length > 0) process.exit(1);
  return gold.figures;
}

function keyOf({ account, start, end }: GoldFigure): string {
  return `${account} ${start} ${end}`;
}

/** A reader's marks in the shape of what is scored. */
function asClaim(figure: GoldFigure): FigureClaim {
  return {
    kind: 'figure',
    id: keyOf(figure),
    account: figure.account,
    text: figure.text,
    start: figure.start,
    end: figure.end,
    sentence: { start: figure.start, end: figure.end },
    value: figure.value,
    unit: figure.unit,
    aspect: figure.aspect,
    measure: figure.measure,
    group: { label: figure.group },
    places: figure.places.map((name) => ({ name })),
    when: { edtf: figure.when, basis: figure.when === '' ? 'none' : 'stated' },
    sources: figure.source
      .filter((name) => !name.startsWith('|'))
      .map((name) => ({ name, kind: 'official' as const })),
    factuality: figure.factuality as FigureClaim['factuality'],
    confidence: 1,
  };
}
