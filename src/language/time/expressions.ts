import type { Anchor } from '../../situation/schema.js';
import type { Reading } from '../annotation.js';
import type { Sentence, Token } from '../tokens/token.js';
import { accepts } from './accept.js';
import { type AnchorMatch, findAnchors, indexAnchors } from './anchors.js';
import { applyLayer, layer } from './layer.js';
import type { Meaning } from './meaning.js';
import type { Node } from './node.js';
import { nodesOf } from './nodes.js';
import { calendarRules, writtenDateRules } from './rules/calendar.js';
import { clockRules } from './rules/clock.js';
import { composedRules, modifierRules, roughRules } from './rules/composed.js';
import { durationRules } from './rules/durations.js';
import { numberRules } from './rules/numbers.js';
import { relativeRules } from './rules/relative.js';
import { findRuns, type Run } from './runs.js';
import { type TimeVocabulary, timeVocabulary } from './vocabulary.js';

/** A time expression as the words give it, before its place on the calendar is known. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly sentence: Sentence;
  /** Tokens: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** How it was read. */
  readonly node: Node;
}

/** What makes dates, lengths and times of day of words. */
const pieceLayers = [
  layer([...clockRules, ...writtenDateRules]),
  layer(numberRules),
  layer([...calendarRules, ...relativeRules, ...durationRules]),
];

/** What makes larger expressions of those. */
const composingLayers = [
  layer(roughRules),
  layer(composedRules),
  layer(composedRules),
  layer(modifierRules),
  layer(composedRules),
];

const NO_ANCHORS: readonly AnchorMatch[] = [];
const NONE: ReadonlyMap<number, AnchorMatch> = new Map();

/** All time expressions of a text, in text order, none overlapping another. */
export function findExpressions(reading: Reading, anchors: readonly Anchor[]): Expression[] {
  const index = indexAnchors(anchors.filter((anchor) => anchor.kind === 'event'));
  const vocabulary = timeVocabulary(reading.account.language);
  const { tokens } = reading;
  const found: Expression[] = [];
  const runs: Run[] = [];
  for (const sentence of reading.sentences) {
    runs.length = 0;
    const known = index.byWord.size > 0 ? findAnchors(index, tokens, sentence) : NO_ANCHORS;
    const byToken = known.length > 0 ? new Map(known.map((match) => [match.from, match])) : NONE;
    findRuns(vocabulary, tokens, sentence, known, runs);
    for (const run of runs) {
      const nodes = readNodes(nodesOf(vocabulary, tokens, run, byToken));
      let at = run.from;
      for (const node of nodes) {
        if (!node.meaning) continue;
        while (at < run.to && tokens[at]!.end <= node.start) at++;
        const expression = asEnded(
          vocabulary,
          tokens,
          expressionOf(vocabulary, reading, sentence, node, node.meaning, at),
        );
        if (accepts(vocabulary, tokens, expression)) found.push(expression);
      }
    }
  }
  return found;
}

function readNodes(row: readonly Node[]): readonly Node[] {
  let nodes = row;
  for (const rules of pieceLayers) nodes = applyLayer(rules, nodes);
  if (nodes.length > 1 && nodes.some((node) => node.meaning !== undefined))
    for (const rules of composingLayers) nodes = applyLayer(rules, nodes);
  return nodes;
}

/** The expression a node stands for, whose first token is `from`. */
function expressionOf(
  vocabulary: TimeVocabulary,
  { account, tokens }: Reading,
  sentence: Sentence,
  node: Node,
  meaning: Meaning,
  from: number,
): Expression {
  const { end } = node;
  let to = from;
  while (to < sentence.to && tokens[to]!.start < end) to++;
  // [the 30-day truce] is of thirty days, not of a day.
  const attributive = meaning.kind !== 'calendar' || meaning.decade === undefined;
  const article = attributive && to - from > 1 && isDeterminer(vocabulary, tokens[from]!);
  if (article && isOneWord(account.text, tokens[from + 1]!.start, end))
    return { start: tokens[from + 1]!.start, end, meaning, sentence, from: from + 1, to, node };
  return { start: node.start, end, meaning, sentence, from, to, node };
}

/** [the year] ended in June is a length: which year it was, its end says. */
function asEnded(vocabulary: TimeVocabulary, tokens: readonly Token[], expression: Expression): Expression {
  const { meaning, to, sentence } = expression;
  if (!meaning.latent || meaning.kind !== 'shift' || to >= sentence.to) return expression;
  if (!vocabulary.ended.has(tokens[to]!.lower)) return expression;
  return { ...expression, meaning: { kind: 'duration', amount: 1, unit: meaning.grain } };
}

function isDeterminer(vocabulary: TimeVocabulary, token: Token): boolean {
  return vocabulary.determiners.has(token.lower);
}

function isOneWord(text: string, start: number, end: number): boolean {
  const slice = text.slice(start, end);
  return slice.includes('-') && !/\s/.test(slice);
}
