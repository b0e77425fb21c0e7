import { cueVerb } from '../../../language/attribution/cues.js';
import { isDocument } from '../../../language/attribution/describe-source.js';
import type { SourceRef } from '../../claim.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { Located } from '../draft.js';
import { insertedIn } from './inserted-teller.js';
import { namedSource } from './named-source.js';
import { putBefore } from './put-before.js';

/** Tokens of a subject. */
const LONGEST = 12;

/**
 * Who gives a figure in words that speak of counting, not of saying: [The ministry put the toll at 40 dead], [The
 * register lists 78 men], [Its leaders have spoken of 900], [By the UN's count, 900 left], [900 were recorded by nurses].
 */
export function tellerOf(draft: Located, text: string): SourceRef | undefined {
  const { view } = draft;
  const put = putBefore(draft);
  const named =
    put !== undefined
      ? subjectBefore(view, put)
      : (recorderOf(draft) ?? counterOf(draft) ?? sayerOf(draft) ?? insertedIn(view));
  if (!named) return undefined;
  const first = view.tokens[named.from];
  const last = view.tokens[named.to - 1];
  if (named.from >= named.to || !first || !last || view.part(named.to - 1) === 'PRON') return undefined;
  return namedSource({ start: first.start, end: last.end }, text);
}

/** Whose own count it is, whoever else tells it: [by the army's own count]; undefined where nobody's. */
export function counterIn(draft: Located, text: string): SourceRef | undefined {
  const { view } = draft;
  const range = counterOf(draft);
  const first = range && view.tokens[range.from];
  const last = range && view.tokens[range.to - 1];
  if (!first || !last || range.from >= range.to || view.part(range.to - 1) === 'PRON') return undefined;
  return namedSource({ start: first.start, end: last.end }, text);
}

/** Whether another clause begins where a speaker is named: [; the union counts 900], [, and Vural speaks of 900]. */
export function opensClause(teller: SourceRef, text: string): boolean {
  return CLAUSE.test(text.slice(Math.max(0, teller.start! - CLAUSE_REACH), teller.start));
}

const CLAUSE = /(?:;|[,;] (?:and|but|while|whereas))(?: (?:the|an?))?\s*$/i;
/** Characters. */
const CLAUSE_REACH = 16;

interface Range {
  readonly from: number;
  readonly to: number;
}

function recorderOf({ view, predicates }: Located): Range | undefined {
  for (const { verb, relation } of predicates) {
    const word = view.lower(verb.head);
    if (verb.passive) {
      if (relation === 'oblique' || !isRecording(word) || view.lower(verb.to) !== 'by') continue;
      return { from: verb.to + 1, to: phraseEnd(view, verb.to + 1) };
    }
    if (relation !== 'object' || !/^(?:finite|participle)$/.test(verb.form)) continue;
    const subject = subjectBefore(view, verb.from);
    // [The ministry's register has 310 deaths], [lists of the parishes came to 900 names]
    const holder = HOLDS.test(word) && withPartner(view, subject);
    if (holder && isRegister(view, holder)) return holder;
    const records = isRecording(word) || claimWords.namingVerbs.has(word);
    // [The last census gave 900 residents], but [The agency gave 900 blankets]
    if (records || (claimWords.givingVerbs.has(word) && isDocument(view.lower(subject.to - 1))))
      return subject;
  }
  return undefined;
}

/** [has], [shows], [comes to] */
const HOLDS = /^(?:ha[sd]|have|show(?:s|ed)?|h[eo]lds?|c[oa]mes?)$/;

/** [the register of the Government | and UNHCR] */
function withPartner(view: SentenceView, range: Range): Range {
  if (view.lower(range.from - 1) !== 'and') return range;
  return { from: subjectBefore(view, range.from - 1).from, to: range.to };
}

/** [the joint register of the Government and UNHCR], [OCHA's log] */
function isRegister(view: SentenceView, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    if (view.part(at) === 'ADP') return false;
    const word = view.lower(at);
    if (!claimWords.registers.has(word) && !claimWords.registers.has(singularOf(word))) continue;
    // [the register office]
    return at + 1 >= to || !/^(?:NOUN|PROPN)$/.test(view.part(at + 1));
  }
  return false;
}

function isRecording(word: string): boolean {
  return claimWords.recordingVerbs.has(word);
}

/** [900 left, he said; the union believes it was 700]: who opens the clause behind a semicolon. */
function sayerOf({ view, phrase }: Located): Range | undefined {
  let from = phrase.from;
  while (from > view.from && view.lower(from - 1) !== ';') {
    if (/^[“”"]$/.test(view.lower(from - 1))) return undefined;
    from--;
  }
  if (from === view.from) return undefined;
  const verb = view.verbs.find((one) => one.from > from && one.from < phrase.from);
  if (!verb || verb.passive || !cueVerb(view.lower(verb.head))) return undefined;
  const subject = subjectBefore(view, verb.from);
  return subject.from === from ? subject : undefined;
}

/** [by the UN's count] */
function counterOf({ view, phrase }: Located): Range | undefined {
  for (let at = view.from + 1; at < view.to - 1; at++) {
    // [according to a first count by the councils]
    if (claimWords.tallies.has(view.lower(at)) && view.lower(at + 1) === 'by' && isAccording(view, at))
      return { from: at + 2, to: phraseEnd(view, at + 2) };
    if (!/['’]s?$/.test(view.lower(at))) continue;
    let noun = at + 1;
    if (view.lower(noun) === 'own' || view.lower(noun) === 'latest') noun++;
    if (!claimWords.tallies.has(view.lower(noun))) continue;
    let by = at;
    while (by > view.from && at - by < LONGEST && view.lower(by) !== 'by') by--;
    if (view.lower(by) !== 'by' || isParted(view, Math.min(by, phrase.to), Math.max(by, phrase.from)))
      continue;
    return { from: by + 1, to: at };
  }
  return undefined;
}

function isAccording(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= view.from && at - i < CITED; i--) if (view.lower(i) === 'according') return true;
  return false;
}

/** Tokens of [according to a first official]. */
const CITED = 7;

function isParted(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (view.lower(i) === ';') return true;
  return false;
}

function phraseEnd(view: SentenceView, from: number): number {
  let to = from;
  while (to < view.to && to - from < LONGEST && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(view.part(to))) to++;
  return to;
}

/** The subject that ends before a verb; over [for its part] between commas. */
function subjectBefore(view: SentenceView, to: number): Range {
  let end = to;
  if (view.lower(end - 1) === ',')
    for (let i = end - 2; i > view.from && end - i < LONGEST; i--)
      if (view.lower(i) === ',') {
        end = i;
        break;
      }
  let from = end;
  while (
    from > view.from &&
    end - from < LONGEST &&
    !/^[,;:"“”]$/.test(view.lower(from - 1)) &&
    !/^(?:SCONJ|CCONJ)$/.test(view.part(from - 1)) &&
    !view.verbAt(from - 1) &&
    !(from < end && opensPhrase(view, from))
  )
    from--;
  return { from, to: end };
}

/** [Since March | the staff], but not [residents of | the village] */
function opensPhrase(view: SentenceView, at: number): boolean {
  const opens = view.part(at) === 'DET' || /^(?:its|their|his|her|our|my)$/.test(view.lower(at));
  return opens && view.part(at - 1) !== 'ADP';
}
