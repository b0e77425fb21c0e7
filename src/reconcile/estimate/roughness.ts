import type { FigureClaim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { foldWords } from '../relate/fold-words.js';
import { model } from './model.js';

/**
 * How rough the counts of whoever a claim goes back to are, relative: by the situation's reliability, else by kind of voice.
 * A precise number with its date is a `count`, whoever tells it.
 */
export function roughnessOf(situation: Situation): (claim: FigureClaim, count: boolean) => number {
  const byName = new Map<string, number>();
  const byId = new Map<string, number>();
  for (const source of situation.sources) {
    const roughness =
      source.reliability === 'F' ? model.roughnessByKind[source.kind] : model.roughness[source.reliability];
    if (roughness === undefined) continue;
    byId.set(source.id, roughness);
    for (const name of [source.name, ...source.aliases]) byName.set(foldWords(name), roughness);
  }
  const folded = new Map<string, number | undefined>();
  const known = (name: string | undefined) => {
    if (!name) return undefined;
    if (!folded.has(name)) folded.set(name, byName.get(foldWords(name)));
    return folded.get(name);
  };
  return (claim, count) => {
    const last = claim.sources.at(-1);
    if (last) {
      const named =
        (last.id ? byId.get(last.id) : undefined) ?? known(last.name) ?? model.roughnessByKind[last.kind];
      if (named !== undefined) return named;
    }
    return known(claim.publisher) ?? (count ? model.roughnessOfCounts : model.roughness.F);
  };
}
