import { classNumber } from './classes.js';
import type { Meaning } from './meaning.js';
import type { Node, Value } from './node.js';

const PLURAL = classNumber('plural');

/** What a rule matched: nodes in a row, and the class each was taken for. */
export class Found {
  constructor(
    readonly nodes: readonly Node[],
    private readonly classes: readonly number[],
  ) {}

  has(name: string): boolean {
    return this.classes.includes(classNumber(name));
  }

  /** Whether one of the words is a plural ("weeks"), which no pattern needs to ask for. */
  get plural(): boolean {
    return this.nodes.some((node) => node.features.classes.includes(PLURAL));
  }

  /** Value of the nth node taken for a class, from 0; NaN where there is none. */
  number(name: string, nth = 0): number {
    return Number(this.value(name, nth));
  }

  text(name: string, nth = 0): string {
    return String(this.value(name, nth));
  }

  /** Meaning of the nth node taken for a class; the pattern must have had it. */
  meaning(name: string, nth = 0): Meaning {
    return this.nodes[this.indexOf(name, nth)]!.meaning!;
  }

  private value(name: string, nth: number): Value | undefined {
    const at = this.indexOf(name, nth);
    if (at < 0) return undefined;
    const { classes, values } = this.nodes[at]!.features;
    return values[classes.indexOf(classNumber(name))];
  }

  private indexOf(name: string, nth: number): number {
    const wanted = classNumber(name);
    let seen = 0;
    for (let i = 0; i < this.classes.length; i++) if (this.classes[i] === wanted && seen++ === nth) return i;
    return -1;
  }
}
