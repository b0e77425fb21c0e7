import type { Span } from '../../accounts/span.js';
import type { Meaning } from './meaning.js';

export type Value = string | number;

/** The classes a node belongs to, and its value in each. */
export interface Features {
  readonly classes: readonly number[];
  readonly values: readonly Value[];
}

/** A word, number, mark or expression found so far: what rules match on. */
export interface Node extends Span {
  readonly features: Features;
  /** Whether no blank stands between it and the node before. */
  readonly joined: boolean;
  readonly meaning?: Meaning;
  /** The rule that made it, and what it was made of; none for a token. */
  readonly rule?: string;
  readonly parts?: readonly Node[];
}

/** Names of the rules that made a node, the last one last. */
export function rulesOf(node: Node): string[] {
  return [...(node.parts ?? []).flatMap(rulesOf), ...(node.rule === undefined ? [] : [node.rule])];
}
