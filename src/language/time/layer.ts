import { classNumber } from './classes.js';
import { Found } from './found.js';
import type { Features, Node } from './node.js';
import { waysOf } from './pattern.js';
import type { Product, Rule } from './rule.js';

/** Rules that are tried together, as one tree of all the ways their patterns can be met. */
export interface Layer {
  readonly root: Branch;
}

interface Branch {
  /** Branches by class; those that demand no blank before are in `joined`. */
  readonly next: (Branch | undefined)[];
  readonly joined: (Branch | undefined)[];
  /** Rules met here, in the order of their table. */
  readonly rules: Ready[];
}

interface Ready {
  readonly rule: Rule;
  readonly order: number;
}

interface Candidate extends Ready {
  readonly end: number;
  readonly classes: readonly number[];
}

export function layer(rules: readonly Rule[]): Layer {
  const root = branch();
  for (const [order, rule] of rules.entries())
    for (const way of waysOf(rule.pattern)) {
      let at = root;
      for (const step of way) {
        const list = step.joined ? at.joined : at.next;
        at = list[step.class] ??= branch();
      }
      if (!at.rules.some((ready) => ready.order === order)) at.rules.push({ rule, order });
    }
  return { root };
}

/** Reads a row of nodes once: at each node the longest match of the layer's rules, the earlier rule where equal. */
export function applyLayer(layer: Layer, nodes: readonly Node[]): readonly Node[] {
  let out: Node[] | undefined;
  for (let at = 0; at < nodes.length; ) {
    const made = begins(layer.root, nodes[at]!)
      ? makeBest(collectAt(layer, nodes, at), nodes, at)
      : undefined;
    if (!made) {
      out?.push(nodes[at]!);
      at++;
      continue;
    }
    out ??= nodes.slice(0, at);
    out.push(made);
    at += made.parts!.length;
  }
  return out ?? nodes;
}

/** Whether any pattern begins with the node: most do not, and cost nothing more. */
function begins({ next, joined }: Branch, { features: { classes } }: Node): boolean {
  for (let i = 0; i < classes.length; i++)
    if (next[classes[i]!] !== undefined || joined[classes[i]!] !== undefined) return true;
  return false;
}

function collectAt(layer: Layer, nodes: readonly Node[], at: number): Candidate[] {
  const candidates: Candidate[] = [];
  collect(layer.root, nodes, at, NONE, candidates);
  return candidates;
}

const NONE: readonly number[] = [];

function branch(): Branch {
  return { next: [], joined: [], rules: [] };
}

function collect(
  from: Branch,
  nodes: readonly Node[],
  at: number,
  taken: readonly number[],
  into: Candidate[],
): void {
  const node = nodes[at];
  if (!node) return;
  const { classes } = node.features;
  for (let i = 0; i < classes.length; i++) {
    const name = classes[i]!;
    const next = from.next[name];
    if (next) follow(next, nodes, at, [...taken, name], into);
    const joined = node.joined ? from.joined[name] : undefined;
    if (joined) follow(joined, nodes, at, [...taken, name], into);
  }
}

function follow(
  to: Branch,
  nodes: readonly Node[],
  at: number,
  taken: readonly number[],
  into: Candidate[],
): void {
  for (const { rule, order } of to.rules) into.push({ rule, order, end: at + 1, classes: taken });
  collect(to, nodes, at + 1, taken, into);
}

function makeBest(candidates: Candidate[], nodes: readonly Node[], at: number): Node | undefined {
  if (candidates.length > 1) candidates.sort((a, b) => b.end - a.end || a.order - b.order);
  for (const { rule, end, classes } of candidates) {
    const parts = nodes.slice(at, end);
    const product = rule.make(new Found(parts, classes));
    if (product) return nodeOf(parts, product, rule);
  }
  return undefined;
}

function nodeOf(parts: readonly Node[], product: Product, rule: Rule): Node {
  const first = parts[0]!;
  return {
    start: first.start,
    end: parts[parts.length - 1]!.end,
    joined: first.joined,
    features: featuresOf(product),
    ...(product.meaning ? { meaning: product.meaning } : {}),
    rule: rule.name,
    parts,
  };
}

function featuresOf({ class: name, value }: Product): Features {
  return { classes: [classNumber(name)], values: [value ?? 0] };
}
