import { firstEndingAfter } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import { FormMemo } from '../../../language/tokens/form.js';
import type { GroupType } from '../../../situation/schema.js';
import type { Group } from '../../claim.js';
import { isNation, isPersonWord } from '../../syntax/noun-phrase.js';
import { claimWords } from '../../words/claim-words.js';
import type { Lexicon } from '../../words/lexicon.js';
import type { Draft } from '../draft.js';
import { mentionsIn } from '../mentions-in.js';

/** Who is counted: the label with the attributes of the groups its words name, and the nationality of a place in it. */
export function groupOf(draft: Draft, notes: Annotation, lexicon: Lexicon): Group {
  const { label: lower, labelSpan } = draft.counted;
  if (!labelSpan) return { label: lower };
  const { tokens } = notes.reading;
  const from = firstEndingAfter(tokens, labelSpan.start);
  const to = firstEndingAfter(tokens, labelSpan.end);
  const label = withNames(lower, notes, from, to);
  const hits = lexicon.groups.match(tokens, from, to);
  // [women and children] is one group where its words are known together
  const whole = hits.find((hit) => hit.from === from && hit.to === to);
  let named = whole ? [whole.value] : outermost(hits).map((hit) => hit.value);
  if (!whole && named.length > 1 && /\b(?:and|or)\b|&/.test(label)) named = [];
  const nations = new Set(mentionsIn(notes.places, labelSpan).map(({ place, name }) => place ?? name));
  // [Danes and Swedes] are of neither country alone
  const [nationality] = nations.size === 1 ? nations : [];
  const group = merged(named);
  return {
    label,
    ...(whole || named.length > 0 ? { id: (whole?.value ?? named[named.length - 1]!).id } : {}),
    ...group,
    ...(nationality !== undefined && !group.nationality ? { nationality } : {}),
  };
}

/** [Syrians], [IDP families]: a label's nations and short forms as the account writes them, its other words lower case. */
function withNames(label: string, { reading, places }: Annotation, from: number, to: number): string {
  let named = label;
  let folded = label.toLowerCase();
  for (let i = from, at = 0; i < to; i++) {
    const { text, lower, start, end, form } = reading.tokens[i]!;
    const found = folded.indexOf(lower, at);
    if (found < 0) continue;
    at = found + lower.length;
    const isName = isOwnName.of(form) || mentionsIn(places, { start, end }).length > 0;
    if (!isName || text.length !== lower.length) continue;
    named = named.slice(0, found) + text + named.slice(at);
    folded = named.toLowerCase();
  }
  return named;
}

const isOwnName = new FormMemo(({ text, lower }) => isShortForm(text) || isPeopleName(text, lower));

function isShortForm(text: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(text);
}

function isPeopleName(text: string, lower: string): boolean {
  return (
    (isNation({ text, lower }) || (claimWords.peoples.has(lower) && /^\p{Lu}/u.test(text))) &&
    !isPersonWord(lower)
  );
}

function outermost<T extends { from: number; to: number }>(hits: readonly T[]): T[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (o) => o !== hit && o.from <= hit.from && o.to >= hit.to && o.to - o.from > hit.to - hit.from,
      ),
  );
}

type Attributes = Omit<Group, 'label' | 'id'>;

function merged(groups: readonly GroupType[]): Attributes {
  const attributes: Record<string, string> = {};
  for (const group of groups)
    for (const key of ['age', 'sex', 'nationality', 'role', 'status'] as const) {
      const value = group[key];
      if (value !== undefined) attributes[key] = value;
    }
  return attributes;
}
