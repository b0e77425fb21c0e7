import { knowledge } from '../../situation/knowledge.js';
import { groupWordsSchema } from '../knowledge-schemas.js';
import type { Observation } from '../observe/observation.js';
import { foldWords } from '../relate/fold-words.js';

/**
 * What an account says of one quantity: a figure, with the figures it puts on top of it
 * ("8,000 fighters ... an additional 2,000 foreign fighters").
 */
export interface Statement {
  readonly main: Observation;
  readonly added: readonly Observation[];
  /** Smallest and largest total a careful reader would accept. */
  readonly low: number;
  readonly high: number;
  readonly nominal: number;
}

const additional = new Set(
  knowledge('general/reconcile-groups.yaml', groupWordsSchema).additional.map(foldWords),
);
/** How far behind its figure an addition may stand, in characters. */
const REACH = 400;

/** Each observation of an account that is no addition itself, with its additions. */
export function statementsOf(ofAccount: readonly Observation[]): Statement[] {
  const [only] = ofAccount;
  if (ofAccount.length === 1 && !only!.claim.links) return [total(only!, NONE)];
  const inOrder = [...ofAccount].sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
  const added = new Map<Observation, Observation[]>();
  const additions = new Set<Observation>();
  const byId = new Map(inOrder.map((observation) => [observation.claim.id, observation]));
  inOrder.forEach((observation, i) => {
    const linked = observation.claim.links?.find((link) => link.kind === 'adds-to');
    const base = linked
      ? byId.get(linked.claim)
      : isAddition(observation)
        ? baseOf(observation, inOrder.slice(0, i))
        : undefined;
    if (!base || additions.has(base)) return;
    additions.add(observation);
    added.set(base, [...(added.get(base) ?? []), observation]);
  });
  return inOrder
    .filter((observation) => !additions.has(observation))
    .map((main) => total(main, added.get(main) ?? NONE));
}

const NONE: readonly Observation[] = [];

function total(main: Observation, added: readonly Observation[]): Statement {
  const { hard, nominal } = main.value;
  if (added.length === 0) return { main, added, low: hard[0], high: hard[1], nominal };
  const all = [main, ...added];
  const sum = (of: (observation: Observation) => number) =>
    all.reduce((so, observation) => so + of(observation), 0);
  return {
    main,
    added,
    low: sum((o) => o.value.hard[0]),
    high: sum((o) => o.value.hard[1]),
    nominal: sum((o) => o.value.nominal),
  };
}

/** How what makes a figure an addition begins, all in plain letters: a look for these spares most texts a closer one. */
const beginnings = [...additional].map((words) => words.split(' ', 1)[0]!.slice(0, 3));

function isAddition({ claim }: Observation): boolean {
  const lower = claim.text.toLowerCase();
  if (/^[ -~]*$/.test(lower) && !beginnings.some((beginning) => lower.includes(beginning))) return false;
  const words = foldWords(claim.text).split(' ');
  return words
    .slice(0, 3)
    .some((word, i) => additional.has(word) || additional.has(words.slice(i, i + 3).join(' ')));
}

function baseOf(addition: Observation, before: readonly Observation[]): Observation | undefined {
  return before.findLast(
    (base) =>
      base.key.measure === addition.key.measure &&
      base.key.unit === addition.key.unit &&
      base.key.aspect === addition.key.aspect &&
      base.key.place === addition.key.place &&
      addition.claim.start - base.claim.end <= REACH,
  );
}
