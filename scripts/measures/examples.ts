import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Account } from '../../src/accounts/account.js';
import type { FigureClaim } from '../../src/claims/claim.js';
import { figureClaims } from '../../src/claims/figures/figure-claims.js';
import { findFigures } from '../../src/claims/figures/find-figures.js';
import { linkFigures } from '../../src/claims/figures/links.js';
import { measureParts } from '../../src/claims/figures/measure/measure-parts.js';
import {
  figureFeatures,
  idOf,
  ruleFeatures,
} from '../../src/claims/figures/measure/model/figure-features.js';
import { lexiconOf } from '../../src/claims/words/lexicon.js';
import { loadWorld } from '../../src/cli/world.js';
import type { GoldFigure } from '../../src/evaluate/gold.js';
import { matchFigures } from '../../src/evaluate/match.js';
import { annotate } from '../../src/language/annotate.js';
import { readSituation, type Situation } from '../../src/situation/situation.js';
import { markedAccounts } from '../marked-accounts.js';

/** A figure found, with what stands around it and what a careful reader marked. */
export interface Example {
  /** The file it is from. */
  readonly set: string;
  /** What is left out together. */
  readonly account: string;
  readonly features: readonly string[];
  /** What the rules read, as features; none of a sentence, for which the rules were made. */
  readonly ruled: readonly string[];
  readonly rule: { readonly measure: string; readonly aspect: string; readonly strength: number };
  readonly measure: string;
  readonly aspect: string;
  readonly weight: number;
}

const world = loadWorld();

/** The figures of marked accounts, named as `markedAccounts` has it. */
export async function accountExamples(files: readonly string[]): Promise<Example[]> {
  const found: Example[] = [];
  for await (const { account, marks, situation, of } of markedAccounts(files))
    found.push(...examplesOf(account, situation, of, (claims) => matchFigures(marks, claims).pairs));
  return found;
}

interface Sentence {
  readonly text: string;
  readonly figures: readonly { readonly quote: string; readonly value: string; readonly says: string }[];
}

/** The figures of the phrase books and of the rounds of own sentences. */
export function sentenceExamples(): Example[] {
  const books = new URL('../../phrasebook/en/', import.meta.url);
  const rounds = new URL('gold/', books);
  return [
    ...sentencesIn(books, /^figures-(?!situation|traps)[a-z]+\.yaml$/, 'figures-situation.yaml'),
    ...sentencesIn(rounds, /^figures-round-\d+\.yaml$/, 'figures-rounds-situation.yaml'),
  ];
}

function sentencesIn(folder: URL, files: RegExp, situationFile: string): Example[] {
  const situation = readSituation(readFileSync(new URL(situationFile, folder), 'utf8'));
  const names = readdirSync(folder).filter((name) => files.test(name));
  return names.sort().flatMap((name) => {
    const parts = parse(readFileSync(new URL(name, folder), 'utf8')) as { cases: Sentence[] }[];
    return parts
      .flatMap(({ cases }) => cases)
      .flatMap(({ text, figures }, i) =>
        examplesOf(
          accountOf(text),
          situation,
          { set: 'sentences', account: `${name} ${i}`, weight: OF_SENTENCE },
          (claims) => matchFigures(marksOf(text, figures), claims).pairs,
        ),
      );
  });
}

/** What a figure of a sentence weighs beside one of a whole account. */
const OF_SENTENCE = 0.5;

export function accountOf(text: string): Account {
  const published = { edtf: '2024-05-20', basis: 'metadata', evidence: [] } as const;
  return {
    id: 'case',
    name: 'case',
    text,
    language: 'en',
    published,
    furniture: [],
    headings: [],
    tables: [],
  };
}

function marksOf(text: string, figures: Sentence['figures']): GoldFigure[] {
  let from = 0;
  return figures.map(({ quote, value, says }) => {
    const start = Math.max(0, text.indexOf(quote, from));
    from = start + 1;
    const [low, high] = [...value.matchAll(/\d+(?:\.\d+)?/g)].map(Number);
    const [aspect, measure] = says.split(' ');
    const number = {
      low: low ?? null,
      best: low ?? null,
      high: high ?? low ?? null,
      bound: 'exact' as const,
    };
    const mark = { account: 'case', start, end: start + quote.length, text: quote, value: number, unit: '' };
    const rest = { group: '', places: [], when: '', source: [], factuality: 'asserted' };
    return { ...mark, ...rest, aspect: aspect as GoldFigure['aspect'], measure: measure! };
  });
}

/** What a careful reader marked of a figure. */
export type Marked = Pick<GoldFigure, 'aspect' | 'measure'>;

/** The figures of an account that are marked, by what pairs its claims with their marks. */
export function examplesOf(
  account: Account,
  situation: Situation,
  of: Pick<Example, 'set' | 'account' | 'weight'>,
  paired: (
    claims: readonly FigureClaim[],
  ) => readonly { readonly gold: Marked; readonly claim: FigureClaim }[],
): Example[] {
  const notes = annotate(account, situation, { units: 'rules', world });
  const found = findFigures(notes, lexiconOf(situation));
  const drafts = measureParts(found, linkFigures(found, account.text));
  const claims = figureClaims(account, notes, situation);
  const indexOf = new Map(claims.map(({ id }, i) => [id, i]));
  return paired(claims).map(({ gold, claim }) => {
    const i = indexOf.get(claim.id)!;
    const draft = drafts[i]!;
    return {
      ...of,
      features: figureFeatures(drafts, i),
      ruled: ruleFeatures(draft),
      rule: { measure: idOf(draft), aspect: draft.measure.aspect, strength: draft.measure.strength },
      measure: gold.measure,
      aspect: gold.aspect,
    };
  });
}
