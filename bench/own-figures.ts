import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FigureClaim } from '../src/claims/claim.js';
import { extractClaims } from '../src/claims/extract-claims.js';
import { readSituation } from '../src/situation/situation.js';

/**
 * Accuracy of figures on the sentences of other crises in phrasebook/en/gold, round by round: `npx tsx
 * bench/own-figures.ts [--misses]`. A figure is found where its words overlap the marked ones; it is right where value,
 * unit, aspect, measure and group are as marked. Of places the first is compared, where any are marked.
 */
const showMisses = process.argv.includes('--misses');
const folder = new URL('../phrasebook/en/gold/', import.meta.url);
const situation = readSituation(readFileSync(new URL('figures-rounds-situation.yaml', folder), 'utf8'));

interface Marked {
  readonly quote: string;
  readonly value: string;
  readonly unit: string;
  readonly says: string;
  readonly group?: string;
  readonly places?: readonly string[];
}

const CORE = ['value', 'unit', 'aspect', 'measure', 'group'];

const rounds = readdirSync(folder).flatMap((file) => /^figures-round-(\d+)\.yaml$/.exec(file)?.[1] ?? []);
for (const round of rounds.map(Number).sort((a, b) => a - b)) report(round);

function report(round: number): void {
  const file = readFileSync(new URL(`figures-round-${round}.yaml`, folder), 'utf8');
  const cases = (parse(file) as { cases: { text: string; figures: Marked[] }[] }[]).flatMap(
    (part) => part.cases,
  );
  const right = new Map<string, [right: number, of: number]>();
  const [marked, read, found, whole] = cases.reduce(
    (sums, { text, figures }) => {
      const claims = figuresOf(text);
      const pairs = pair(text, figures, claims);
      for (const [mark, claim] of pairs) {
        const wrong = compare(mark, claim, right);
        if (showMisses && wrong.length > 0)
          console.log(`${round}: ${mark.quote} | ${wrong.join(', ')} | ${text}`);
        if (!wrong.some((field) => CORE.includes(field))) sums[3]!++;
      }
      return [sums[0]! + figures.length, sums[1]! + claims.length, sums[2]! + pairs.length, sums[3]!];
    },
    [0, 0, 0, 0],
  ) as [number, number, number, number];
  const f1 = (2 * found) / (marked + read);
  console.log(
    `round ${round}: ${cases.length} texts, ${marked} figures, ${read} read, F1 ${f1.toFixed(3)}, right ${(whole / marked).toFixed(3)}`,
  );
  console.log([...right].map(([field, [n, of]]) => `  ${field} ${(n / of).toFixed(3)}`).join(''));
}

function figuresOf(text: string): FigureClaim[] {
  const published = { edtf: '2024-05-20', basis: 'metadata', evidence: [] } as const;
  const account = {
    name: 'case',
    id: 'case',
    text,
    language: 'en',
    published,
    furniture: [],
    headings: [],
    tables: [],
  };
  return extractClaims(account, situation).filter((claim) => claim.kind === 'figure');
}

/** Marked figures with the claims on their words, that of the same value first. */
function pair(
  text: string,
  figures: readonly Marked[],
  claims: readonly FigureClaim[],
): [Marked, FigureClaim][] {
  const pairs: [Marked, FigureClaim][] = [];
  const used = new Set<FigureClaim>();
  let from = 0;
  for (const mark of figures) {
    const start = text.indexOf(mark.quote, from);
    from = start + 1;
    const here = claims.filter(
      (claim) => !used.has(claim) && claim.start < start + mark.quote.length && claim.end > start,
    );
    const claim = here.find((one) => inWords(one) === mark.value) ?? here[0];
    if (!claim) continue;
    used.add(claim);
    pairs.push([mark, claim]);
  }
  return pairs;
}

/** The fields that are not as marked. */
function compare(mark: Marked, claim: FigureClaim, tally: Map<string, [number, number]>): string[] {
  const [aspect, measure] = mark.says.split(' ');
  const fields: [string, boolean][] = [
    ['value', inWords(claim) === mark.value],
    ['unit', claim.unit === mark.unit],
    ['aspect', claim.aspect === aspect],
    ['measure', claim.measure === measure],
    ['group', claim.group.label.toLowerCase() === (mark.group ?? '').toLowerCase()],
  ];
  if (mark.places) fields.push(['place', claim.places[0]?.name === mark.places[0]]);
  for (const [field, right] of fields) {
    const [n, of] = tally.get(field) ?? [0, 0];
    tally.set(field, [n + (right ? 1 : 0), of + 1]);
  }
  return fields.filter(([, right]) => !right).map(([field]) => field);
}

/** [approx 300], [range 300 to 400] */
function inWords({ value: { low, best, high, bound } }: FigureClaim): string {
  if (bound === 'range' || bound === 'vague') return `${bound} ${low} to ${high}`;
  return `${bound} ${best ?? low ?? high}`;
}
