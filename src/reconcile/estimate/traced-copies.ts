import type { Evidence } from './evidence.js';

/**
 * Chance that each claim is a copy by what is known of who copied whom (0 to 1), in the order of `inOrder`: it has a
 * parent, or descends from one, that is at hand or that an earlier claim at hand stands in for; or its own family told the
 * same figure before. Among the first claims of a family the roughest leads, so that a copy in a better paper adds
 * nothing.
 */
export function tracedCopies(inOrder: readonly Evidence[]): number[] {
  if (inOrder.every(({ family, parent }) => family === '' && !parent)) return inOrder.map(() => 0);
  const byId = new Map(inOrder.map((evidence) => [evidence.id, evidence]));
  const known = new Set<string>();
  const leaders = leadersOf(inOrder);
  return inOrder.map((evidence) => {
    const copied = descended(evidence, byId, known);
    if (evidence.family === '') return copied;
    return leaders.get(familyFigure(evidence)) === evidence ? copied : 1;
  });
}

function descended(evidence: Evidence, byId: ReadonlyMap<string, Evidence>, known: Set<string>): number {
  const walked = new Set([evidence.id]);
  let chance = 1;
  if (!leadsCircle(evidence, byId, known))
    for (let up = evidence.parent; up && !walked.has(up.id); up = byId.get(up.id)?.parent) {
      chance *= up.probability;
      if (byId.has(up.id) || known.has(up.id)) return chance;
      walked.add(up.id);
    }
  for (const id of walked) known.add(id);
  return 0;
}

/** Of claims that name one another as parents in a circle, the first counts. */
function leadsCircle(
  { id, parent }: Evidence,
  byId: ReadonlyMap<string, Evidence>,
  known: ReadonlySet<string>,
): boolean {
  const walked = new Set<string>();
  for (let up = parent; up && !walked.has(up.id); up = byId.get(up.id)?.parent) {
    if (up.id === id) return ![...walked].some((one) => known.has(one));
    walked.add(up.id);
  }
  return false;
}

function leadersOf(inOrder: readonly Evidence[]): Map<string, Evidence> {
  const leaders = new Map<string, Evidence>();
  for (const evidence of inOrder) {
    if (evidence.family === '') continue;
    const key = familyFigure(evidence);
    const first = leaders.get(key);
    if (!first || (evidence.reported === first.reported && evidence.roughness > first.roughness))
      leaders.set(key, evidence);
  }
  return leaders;
}

function familyFigure({ family, value }: Evidence): string {
  return `${family}|${value.nominal}|${value.core[0]}|${value.core[1]}`;
}
