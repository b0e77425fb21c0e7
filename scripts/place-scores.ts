import type { MarkedPlace } from './place-documents.js';

export interface PlaceScores {
  strict: { precision: number; recall: number; f1: number };
  overlap: { precision: number; recall: number; f1: number };
  /** Of the overlapping pairs, how many have the same label. */
  label: number;
  gold: number;
}

/** Scores over documents: strict is the same span; overlap any common character, one to one in text order. */
export function scorePlaces(
  pairs: readonly { gold: readonly MarkedPlace[]; found: readonly MarkedPlace[] }[],
): PlaceScores {
  let gold = 0;
  let found = 0;
  let same = 0;
  let overlapping = 0;
  let labels = 0;
  for (const pair of pairs) {
    gold += pair.gold.length;
    found += pair.found.length;
    const spans = new Set(pair.gold.map((place) => `${place.start} ${place.end}`));
    same += pair.found.filter((place) => spans.has(`${place.start} ${place.end}`)).length;
    for (let i = 0, j = 0; i < pair.gold.length && j < pair.found.length; ) {
      const a = pair.gold[i]!;
      const b = pair.found[j]!;
      if (a.start < b.end && b.start < a.end) {
        overlapping++;
        if (a.label === b.label) labels++;
        i++;
        j++;
      } else if (a.end <= b.start) i++;
      else j++;
    }
  }
  const score = (right: number) => ({
    precision: right / found,
    recall: right / gold,
    f1: (2 * right) / (gold + found),
  });
  return { strict: score(same), overlap: score(overlapping), label: labels / overlapping, gold };
}

/** One line of a table, in per cent. */
export function scoreLine({ strict, overlap, label, gold }: PlaceScores): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
  const triple = (score: PlaceScores['strict']) =>
    `P ${percent(score.precision)} R ${percent(score.recall)} F1 ${percent(score.f1)}`;
  return `strict ${triple(strict)}   overlap ${triple(overlap)}   label ${percent(label)}   of ${gold}`;
}
