import type { Expression, GroupType, Measure, Source } from '../../situation/schema.js';
import { generalSituation, type Situation } from '../../situation/situation.js';
import { addExpression, type ExpressionRole, nounPattern } from './expressions.js';
import { PatternIndex } from './patterns.js';

export interface MeasureWord {
  readonly measure: Measure;
  readonly role: ExpressionRole;
  /** The figure follows the words: "home to 900 people". */
  readonly forward: boolean;
  /** Of a measure that the general knowledge does not have. */
  readonly own: boolean;
}

/** The words of a situation that figures are read with, in all their forms. */
export interface Lexicon {
  readonly measures: PatternIndex<MeasureWord>;
  readonly groups: PatternIndex<GroupType>;
  readonly measureById: ReadonlyMap<string, Measure>;
  /** Sources by lower-case name and alias. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Builds the lexicon of a situation for one language; the same situation gives the same one again. */
export function lexiconOf(situation: Situation, language = 'en'): Lexicon {
  let byLanguage = lexicons.get(situation);
  if (!byLanguage) {
    byLanguage = new Map();
    lexicons.set(situation, byLanguage);
  }
  let lexicon = byLanguage.get(language);
  if (!lexicon) {
    lexicon = buildLexicon(situation, language);
    byLanguage.set(language, lexicon);
  }
  return lexicon;
}

// Building takes a few milliseconds, an account often less: kept as long as the situation itself.
const lexicons = new WeakMap<Situation, Map<string, Lexicon>>();

function buildLexicon(situation: Situation, language: string): Lexicon {
  const measures = new PatternIndex<MeasureWord>();
  const groups = new PatternIndex<GroupType>();
  const sources = new Map<string, Source>();
  const general = new Set(generalSituation().measures.map(({ id }) => id));
  for (const measure of situation.measures) {
    const words: Expression | undefined = measure.words[language];
    const own = !general.has(measure.id);
    if (words) addExpression(measures, words, (role, forward = false) => ({ measure, role, forward, own }));
  }
  for (const group of situation.groups)
    for (const word of group.words[language] ?? []) groups.add(nounPattern(word), group);
  for (const source of situation.sources)
    for (const name of [source.name, ...source.aliases]) sources.set(name.toLowerCase(), source);
  return {
    measures,
    groups,
    measureById: new Map(situation.measures.map((measure) => [measure.id, measure])),
    sources,
  };
}
