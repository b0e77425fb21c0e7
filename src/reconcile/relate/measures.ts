import type { Situation } from '../../situation/situation.js';

export interface Measures {
  /** What people call it. */
  name(measure: string): string;
  /** Whether what `part` counts is counted by `whole` too: the detained of a camp are part of its population. */
  within(part: string, whole: string): boolean;
  /** +1 or -1 when a flow of one measure adds to or takes from a stock of the other, 0 when it does neither. */
  moves(flow: string, stock: string): -1 | 0 | 1;
  /** What a flow is to the place its people come from: who arrive from a camp have departed there. */
  leaves(flow: string): string | undefined;
}

export function measuresOf(situation: Situation): Measures {
  const byId = new Map(situation.measures.map((measure) => [measure.id, measure]));
  const within = (part: string, whole: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = part; at !== undefined && !seen.has(at); at = byId.get(at)?.within) {
      if (at === whole) return true;
      seen.add(at);
    }
    return false;
  };
  return {
    name: (measure) => byId.get(measure)?.label ?? measure,
    within,
    leaves: (flow) => byId.get(flow)?.leaves,
    moves(flow, stock) {
      const moves = byId.get(flow)?.moves;
      return moves && (within(stock, moves.measure) || within(moves.measure, stock)) ? moves.sign : 0;
    },
  };
}
