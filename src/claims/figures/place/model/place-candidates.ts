import type { Situation } from '../../../../situation/situation.js';
import type { Draft } from '../../draft.js';
import type { Placed, PlacesReading } from '../places-of.js';
import { fromAccount, fromBefore, fromFigures } from './account-candidates.js';
import { Candidates, NO_PLACE, type PlaceCandidate } from './candidates.js';
import { figureMarks } from './figure-marks.js';
import type { NamedPlaces } from './named-places.js';
import { placeKey } from './place-key.js';
import { fromSentence } from './sentence-candidates.js';

/** What the rules read of a figure and of those it depends on. */
export interface Ruled {
  readonly reading: PlacesReading;
  readonly previous: Placed | undefined;
  readonly whole: PlacesReading | undefined;
}

/**
 * The places a figure may be of: where the rules put it, those of its sentence, those named before it, what its account
 * and section are about, where the figure before and its whole are, and none.
 */
export function placeCandidates(
  draft: Draft,
  known: NamedPlaces,
  situation: Situation,
  { reading, previous, whole }: Ruled,
): PlaceCandidate[] {
  const candidates = new Candidates(known);
  const [place] = reading.places;
  const ruled = candidates.of(place ? placeKey(place) : NO_PLACE, () => reading);
  ruled.features.add('rules').add(`rules:${reading.from}`);
  candidates.of(NO_PLACE, () => ({ places: [], from: 'none' })).features.add('none');
  const inSentence = fromSentence(candidates, draft, known, situation);
  fromBefore(candidates, draft, known);
  fromAccount(candidates, draft, known);
  fromFigures(candidates, draft, previous, whole);
  const marks = figureMarks(draft, inSentence);
  const all = candidates.all();
  for (const one of all) describe(one, marks, inSentence.here.has(one.key), one === ruled, known);
  return all;
}

/** What a place is in its account, and that with what the figure is. */
function describe(
  { key, named, features }: PlaceCandidate,
  marks: readonly string[],
  here: boolean,
  ruled: boolean,
  { total, home }: NamedPlaces,
): void {
  if (key === NO_PLACE) {
    for (const mark of marks) features.add(`none:${mark}`);
    return;
  }
  const size = named?.size ?? 'unknown';
  features.add(`is:${size}`);
  if (named) {
    const share = named.count / Math.max(FEW, total);
    for (const edge of SHARES) if (share > edge) features.add(`share>${edge}`);
    if (named.count >= OFTEN) features.add('often');
    if (named.first) features.add('first');
    if (named.dateline) features.add('dateline').add(here ? 'dateline:here' : 'dateline:only');
    if (named.titled) features.add('titled');
    if (home !== undefined && named.country !== undefined && named.country !== home)
      features.add('foreign').add(here ? 'foreign:here' : 'foreign:far');
  }
  const about = features.has('focus') || features.has('titled');
  const what = here ? 'here' : about ? `about:${size}` : features.has('home') ? 'home' : size;
  for (const mark of marks) {
    features.add(`${mark}|${what}`);
    if (ruled) features.add(`${mark}|rules`);
  }
}

const FEW = 4;
const OFTEN = 3;
const SHARES = [0.1, 0.2, 0.35, 0.5];
