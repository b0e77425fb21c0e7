import type { Meaning } from './meaning.js';
import type { Node } from './node.js';
import { compilePattern, firstClasses, type Match, matchAt, type Pattern } from './pattern.js';

/** What a rule gives: a meaning of a class later rules can ask for, or a plain value of one. */
export interface Product {
  readonly class: string;
  readonly meaning?: Meaning;
  readonly value?: string | number;
}

/** What a rule reads from its match: the value or meaning of a class, the nth of it from 0. */
export interface Found {
  number(name: string, nth?: number): number;
  text(name: string, nth?: number): string;
  has(name: string): boolean;
  meaning(name: string, nth?: number): Meaning;
}

/** One way of saying a time: its name in the reader's words, its pattern, and what it means. */
export interface Rule {
  readonly name: string;
  readonly pattern: string;
  readonly make: (found: Found) => Product | undefined;
}

/** Rules that are tried together; each layer reads the row of nodes the one before it left. */
export interface Layer {
  readonly byClass: ReadonlyMap<string, readonly Ready[]>;
}

interface Ready {
  readonly rule: Rule;
  readonly pattern: Pattern;
  readonly order: number;
}

export function layer(rules: readonly Rule[]): Layer {
  const byClass = new Map<string, Ready[]>();
  for (const [order, rule] of rules.entries()) {
    const pattern = compilePattern(rule.pattern);
    for (const name of new Set(firstClasses(pattern))) {
      const list = byClass.get(name) ?? [];
      list.push({ rule, pattern, order });
      byClass.set(name, list);
    }
  }
  return { byClass };
}

/** Reads a row of nodes once: at each node the longest match of the layer's rules, the earlier rule where equal. */
export function applyLayer(layer: Layer, nodes: readonly Node[]): readonly Node[] {
  let out: Node[] | undefined;
  for (let at = 0; at < nodes.length; ) {
    const made = bestAt(layer, nodes, at);
    if (!made) {
      out?.push(nodes[at]!);
      at++;
      continue;
    }
    out ??= nodes.slice(0, at);
    out.push(made.node);
    at = made.end;
  }
  return out ?? nodes;
}

function bestAt(layer: Layer, nodes: readonly Node[], at: number): { node: Node; end: number } | undefined {
  let best: { match: Match; product: Product; rule: Rule; order: number } | undefined;
  for (const name of nodes[at]!.values.keys()) {
    const rules = layer.byClass.get(name);
    if (!rules) continue;
    for (const { rule, pattern, order } of rules) {
      const match = matchAt(pattern, nodes, at);
      if (!match) continue;
      if (best && (match.end < best.match.end || (match.end === best.match.end && order >= best.order)))
        continue;
      const product = rule.make(foundIn(match));
      if (product) best = { match, product, rule, order };
    }
  }
  if (!best) return undefined;
  return { node: nodeOf(best.match, best.product, best.rule), end: best.match.end };
}

function nodeOf(match: Match, product: Product, rule: Rule): Node {
  const first = match.nodes[0]!;
  const last = match.nodes[match.nodes.length - 1]!;
  return {
    start: first.start,
    end: last.end,
    text: first.text,
    joined: first.joined,
    values: new Map([[product.class, product.value ?? 0]]),
    meaning: product.meaning,
    rules: [...match.nodes.flatMap((node) => node.rules), rule.name],
  };
}

function foundIn(match: Match): Found {
  const nodeFor = (name: string, nth = 0): Node | undefined => {
    let seen = 0;
    for (let i = 0; i < match.classes.length; i++)
      if (match.classes[i] === name && seen++ === nth) return match.nodes[i];
    return undefined;
  };
  return {
    has: (name) => match.classes.includes(name),
    number: (name, nth) => Number(nodeFor(name, nth)?.values.get(name)),
    text: (name, nth) => String(nodeFor(name, nth)?.values.get(name)),
    meaning: (name, nth) => nodeFor(name, nth)!.meaning!,
  };
}
