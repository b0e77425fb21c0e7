import type { Group } from '../../claims/claim.js';
import { knowledge } from '../../situation/knowledge.js';
import type { Situation } from '../../situation/situation.js';
import { groupWordsSchema } from '../knowledge-schemas.js';
import { foldWords, slug } from './fold-words.js';

/** Who a series counts. "" is everyone the measure counts; "children+fighters" counts both. */
export type GroupKey = string;

/** Groups of one situation: names them the same however an account words them, and knows which lie within which. */
export interface Groups {
  fold(group: Group, measure: string): GroupKey;
  /** Whether everyone in `part` is surely in `whole`. A group lies within itself. */
  within(part: GroupKey, whole: GroupKey): boolean;
  /** Whether nobody can be in both. */
  apart(a: GroupKey, b: GroupKey): boolean;
}

const words = knowledge('general/reconcile-groups.yaml', groupWordsSchema);
const everyone = new Set(words.everyone.map(foldWords));
const openers = new Set(words.openers.map(foldWords));
const ornaments = words.ornaments.map((ornament) => ` ${foldWords(ornament)}`);
const joints = words.joins.map((join) => ` ${foldWords(join)} `);

export function groupsOf(situation: Situation): Groups {
  const byWords = new Map<string, string>();
  const attributes = new Map<string, readonly string[]>();
  const parents = new Map<string, Set<string>>();
  for (const group of situation.groups) {
    parents.set(group.id, new Set(group.within));
    attributes.set(group.id, attributesOf(group));
    for (const name of [group.id, group.label, ...Object.values(group.words).flat()]) {
      const folded = foldWords(name);
      if (!byWords.has(folded)) byWords.set(folded, group.id);
    }
  }
  const restating = new Map(
    situation.measures.map((measure) => [
      measure.id,
      new Set(
        Object.values(measure.words)
          .flatMap((expression) => ('people' in expression ? expression.people : []))
          .map(foldWords),
      ),
    ]),
  );
  const folded = new Map<string, string>();

  const member = (folded: string): string => {
    const known = byWords.get(folded);
    if (known !== undefined) return known;
    const id = slug(folded);
    if (!parents.has(id)) {
      // "isis fighter" is a kind of fighter: the longest known ending names what it is a kind of.
      const kinds = folded.split(' ');
      let kind: string | undefined;
      for (let i = 1; i < kinds.length && kind === undefined; i++)
        kind = byWords.get(kinds.slice(i).join(' '));
      parents.set(id, new Set(kind === undefined ? [] : [kind]));
    }
    return id;
  };

  const foldLabel = (label: string, measure: string): GroupKey => {
    let folded = foldWords(label);
    for (const ornament of ornaments)
      if (folded.endsWith(ornament)) folded = folded.slice(0, -ornament.length);
    while (openers.has(folded.split(' ', 1)[0]!) && folded.includes(' '))
      folded = folded.slice(folded.indexOf(' ') + 1);
    if (folded === '' || everyone.has(folded) || restating.get(measure)?.has(folded)) return '';
    const whole = byWords.get(folded);
    if (whole !== undefined) return whole;
    const members = [...new Set(splitJoined(folded).map(member))].sort();
    return members.join('+');
  };

  const membersOf = (key: GroupKey): string[] =>
    key.split('+').flatMap((id) => {
      const parts = splitJoined(id.replaceAll('-', ' '));
      return parts.length > 1 ? parts.map(member) : [id];
    });

  const memberWithin = (part: string, whole: string, depth = 0): boolean => {
    if (part === whole) return true;
    if (depth > 8) return false;
    for (const parent of parents.get(part) ?? []) if (keyWithin(parent, whole, depth + 1)) return true;
    const narrow = attributes.get(part);
    const wide = attributes.get(whole);
    return (
      narrow !== undefined &&
      wide !== undefined &&
      wide.length > 0 &&
      wide.length < narrow.length &&
      wide.every((attribute) => narrow.includes(attribute))
    );
  };

  const keyWithin = (part: GroupKey, whole: GroupKey, depth = 0): boolean => {
    if (whole === '' || part === whole) return true;
    if (part === '') return false;
    const wholes = membersOf(whole);
    return membersOf(part).every((p) => wholes.some((w) => memberWithin(p, w, depth)));
  };

  return {
    fold(group, measure) {
      const label = group.label !== '' ? group.label : (group.id ?? '');
      const cached = `${measure}\n${label}\n${group.id ?? ''}`;
      const known = folded.get(cached);
      if (known !== undefined) return known;
      const byLabel = foldLabel(label, measure);
      const unheard =
        byLabel !== '' &&
        !byLabel.includes('+') &&
        (parents.get(byLabel)?.size ?? 0) === 0 &&
        !attributes.has(byLabel);
      const key = unheard && group.id !== undefined && parents.has(group.id) ? group.id : byLabel;
      if (key !== '' && !attributes.has(key) && !key.includes('+')) attributes.set(key, attributesOf(group));
      folded.set(cached, key);
      return key;
    },
    within: (part, whole) => keyWithin(part, whole),
    apart(a, b) {
      if (a === '' || b === '') return false;
      const as = membersOf(a);
      const bs = membersOf(b);
      return as.every((x) => bs.every((y) => clash(attributes.get(x), attributes.get(y))));
    },
  };
}

function attributesOf(group: {
  age?: string;
  sex?: string;
  nationality?: string;
  role?: string;
  status?: string;
}): string[] {
  return (['age', 'sex', 'nationality', 'role', 'status'] as const)
    .filter((name) => group[name] !== undefined)
    .map((name) => `${name}=${group[name]}`);
}

/** Whether two groups differ in an attribute nobody has two of. */
function clash(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a || !b) return false;
  return ['age=', 'sex=', 'nationality='].some((name) => {
    const x = a.find((attribute) => attribute.startsWith(name));
    const y = b.find((attribute) => attribute.startsWith(name));
    return x !== undefined && y !== undefined && x !== y;
  });
}

function splitJoined(folded: string): string[] {
  let parts = [folded];
  for (const joint of joints) parts = parts.flatMap((part) => part.split(joint));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
