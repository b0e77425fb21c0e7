import { knowledge } from '../../situation/knowledge.js';
import { type Form, FormMemo } from '../tokens/form.js';
import { type Commitment, cuesSchema, type Stance } from './cues-schema.js';
import { nounForms, verbForms } from './inflect.js';

/** How a cue form is used, as the lexicon tells it. */
export type CueUse = 'verb' | 'noun' | 'phrase' | 'unsourced';

export interface CueEntry {
  readonly base: string;
  readonly use: CueUse;
  readonly stance: Stance;
  readonly commitment: Commitment;
  /** Strong: a cue wherever it can be one. Weak: only beside a content. Quoted: only beside a quotation. Counted: before a number. */
  readonly weight: 'strong' | 'weak' | 'quoted' | 'counted';
  /** Which form of a verb it is; a form may be several (the past and the participle). */
  readonly form: 'base' | 'third' | 'past' | 'ing' | 'other';
}

const data = knowledge('en/cues.yaml', cuesSchema);

export const auxiliaries: ReadonlySet<string> = new Set(data.auxiliaries);
export const weekdays: ReadonlySet<string> = new Set(data.weekdays);
export const clauseOpeners: ReadonlySet<string> = new Set(data.clauseOpeners);
export const adjunctOpeners: ReadonlySet<string> = new Set(data.adjunctOpeners);
export const pronouns: ReadonlyMap<string, keyof typeof data.pronouns> = new Map(
  Object.entries(data.pronouns).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as keyof typeof data.pronouns] as const),
  ),
);

const addressed = new Set(data.addressed);
const evaluating = new Set(data.evaluating);
const verbs = new Map<string, CueEntry>();
const nouns = new Map<string, CueEntry>();
const phrases = new Map<string, { readonly words: readonly string[]; readonly entry: CueEntry }[]>();

for (const group of data.verbs)
  for (const base of group.words) {
    const forms = data.irregular[base] ? [base, ...data.irregular[base]] : verbForms(base);
    for (const word of forms) {
      if (verbs.has(word)) continue;
      verbs.set(word, {
        base,
        use: 'verb',
        stance: group.stance,
        commitment: group.commitment,
        weight: group.weight,
        form: formOf(word, base, forms),
      });
    }
  }
for (const group of data.nouns)
  for (const base of group.words)
    for (const word of nounForms(base))
      nouns.set(word, { base, use: 'noun', ...group, weight: 'weak', form: 'other' });
for (const [use, groups] of [
  ['phrase', data.phrases],
  ['unsourced', data.unsourced],
] as const)
  for (const group of groups)
    for (const phrase of group.words) {
      const words = phrase.split(' ');
      const entry: CueEntry = { base: phrase, use, ...group, weight: 'strong', form: 'other' };
      const list = phrases.get(words[0]!) ?? [];
      list.push({ words, entry });
      phrases.set(words[0]!, list);
    }
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The cue verb a word can be a form of. */
export function cueVerb(word: string): CueEntry | undefined {
  return verbs.get(word);
}

/** Whether a verb judges a thing named ([deplored the raid]). */
export function isEvaluating(word: string): boolean {
  return evaluating.has(verbs.get(word)?.base ?? '');
}

/** The cue noun a word can be a form of. */
export function cueNoun(word: string): CueEntry | undefined {
  return nouns.get(word);
}

/** Set phrases that begin with a word, longest first. */
export function cuePhrases(
  word: string,
): readonly { readonly words: readonly string[]; readonly entry: CueEntry }[] | undefined {
  return phrases.get(word);
}

/** Whether a verb names whom it speaks to before what it says ("told reporters that"). */
export function isAddressed(base: string): boolean {
  return addressed.has(base);
}

/** Whether a word may be a cue, or begin one. */
export function mayBeCue(form: Form): boolean {
  return possible.of(form);
}

const possible = new FormMemo(({ lower }) => verbs.has(lower) || nouns.has(lower) || phrases.has(lower));

function formOf(word: string, base: string, forms: readonly string[]): CueEntry['form'] {
  if (word === base) return 'base';
  if (word.endsWith('ing')) return 'ing';
  return word === forms[1] ? 'third' : 'past';
}
