import type { Anchor } from '../../situation/schema.js';
import type { Reading } from '../annotation.js';
import type { Sentence } from '../tokens/token.js';
import { accepts } from './accept.js';
import { findAnchors, indexAnchors } from './anchors.js';
import type { Meaning } from './meaning.js';
import type { Node } from './node.js';
import { applyLayer, layer } from './rule.js';
import { calendarRules } from './rules/calendar.js';
import { clockRules } from './rules/clock.js';
import { composedRules, modifierRules, roughRules } from './rules/composed.js';
import { durationRules } from './rules/durations.js';
import { numberRules } from './rules/numbers.js';
import { relativeRules } from './rules/relative.js';
import { findRuns, nodesOf, type Run } from './runs.js';
import { timeVocabulary } from './vocabulary.js';

/** A time expression as the words give it, before its place on the calendar is known. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly sentence: Sentence;
  /** Tokens: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly rules: readonly string[];
}

const layers = [
  layer([...clockRules, ...dateRows()]),
  layer(numberRules),
  layer([...calendarRules, ...relativeRules, ...durationRules]),
  layer(roughRules),
  layer(composedRules),
  layer(composedRules),
  layer(modifierRules),
  layer(composedRules),
];

/** All time expressions of a text, in text order, none overlapping another. */
export function findExpressions(reading: Reading, anchors: readonly Anchor[]): Expression[] {
  const index = indexAnchors(anchors.filter((anchor) => anchor.kind === 'event'));
  const vocabulary = timeVocabulary(reading.account.language);
  const { tokens } = reading;
  const found: Expression[] = [];
  const runs: Run[] = [];
  for (const sentence of reading.sentences) {
    runs.length = 0;
    const known = findAnchors(index, tokens, sentence);
    findRuns(vocabulary, tokens, sentence, known, runs);
    for (const run of runs) {
      let nodes: readonly Node[] = nodesOf(vocabulary, tokens, run, known);
      for (const rules of layers) nodes = applyLayer(rules, nodes);
      let at = run.from;
      for (const node of nodes) {
        if (!node.meaning || node.meaning.latent) continue;
        while (at < run.to && tokens[at]!.end <= node.start) at++;
        let to = at;
        while (to < run.to && tokens[to]!.start < node.end) to++;
        const expression = {
          start: node.start,
          end: node.end,
          meaning: node.meaning,
          sentence,
          from: at,
          to,
          rules: node.rules,
        };
        if (accepts(vocabulary, tokens, expression)) found.push(expression);
      }
    }
  }
  return found;
}

/** Rows of figures read as dates before any of them is taken for a number. */
function dateRows() {
  return calendarRules.filter((rule) => rule.pattern.includes('day') || rule.pattern.includes('number'));
}
