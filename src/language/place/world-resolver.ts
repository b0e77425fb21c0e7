import type { Reading } from '../annotation.js';
import type { GazetteerEntry } from '../gazetteer/entry.js';
import { EMPTY_KEY, extendKey } from '../gazetteer/fold.js';
import { bonesKey } from '../gazetteer/spelling.js';
import type { WorldGazetteer } from '../gazetteer/world-gazetteer.js';
import type { NameContext } from './name-context.js';
import { articles, directions, tokenKey } from './place-words.js';
import { spelledAlike } from './spelled-alike.js';

/** What an account says elsewhere that tells places of one name apart. */
export interface Surroundings {
  /** How often it names each country, by ISO code. */
  readonly countries: ReadonlyMap<string, number>;
  /** Places it names whose position is known. */
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
}

/** Finds which place of the world a name stands for, if the account leaves no real doubt. */
export class WorldResolver {
  private readonly known = new Map<string, GazetteerEntry | undefined>();
  private readonly total: number;

  constructor(
    private readonly reading: Reading,
    private readonly world: WorldGazetteer,
    private readonly around: Surroundings,
  ) {
    this.total = [...around.countries.values()].reduce((sum, count) => sum + count, 0);
  }

  resolve(context: NameContext): GazetteerEntry | undefined {
    const { tokens, account } = this.reading;
    const name = account.text.slice(tokens[context.nameFrom]!.start, tokens[context.nameTo - 1]!.end);
    const memo = `${name}\n${context.kind?.kind ?? ''}`;
    if (!this.known.has(memo)) this.known.set(memo, this.choose(this.candidates(context, name), context));
    return this.known.get(memo);
  }

  /** Places of the name as it stands, else without article and direction, else of the same consonants. */
  private candidates(context: NameContext, name: string): readonly GazetteerEntry[] {
    const fitting = (entries: readonly GazetteerEntry[]) => entries.filter((entry) => fits(entry, context));
    const { tokens } = this.reading;
    let { nameFrom } = context;
    const { nameTo } = context;
    let found = fitting(this.world.find(this.keyOf(nameFrom, nameTo)));
    if (found.length > 0) return found;
    while (nameFrom + 1 < nameTo && isSkipped(tokenKey(tokens[nameFrom]!))) nameFrom++;
    const bare = tokens[nameFrom]!.text.replace(/^\p{L}{2,3}[-'’]/u, (article) =>
      articles.has(extendKey(EMPTY_KEY, article, 0, article.length)) ? '' : article,
    );
    const rest = tokens.slice(nameFrom + 1, nameTo).map((token) => token.text);
    const words = [bare, ...rest].join(' ');
    found = fitting(this.world.find(extendKey(EMPTY_KEY, words, 0, words.length)));
    if (found.length > 0 || name.length < 5) return found;
    const bones = bonesKey(words, 0, words.length);
    if (bones === 0) return found;
    return fitting(
      spelledAlike(words, this.world.find(bones), this.around.countries, context.kind !== undefined),
    );
  }

  private keyOf(from: number, to: number): number {
    let key = EMPTY_KEY;
    for (let i = from; i < to; i++) {
      const { text } = this.reading.tokens[i]!;
      key = extendKey(key, text, 0, text.length);
    }
    return key;
  }

  private choose(candidates: readonly GazetteerEntry[], context: NameContext): GazetteerEntry | undefined {
    const scored = candidates
      .map((entry) => ({ entry, score: this.score(entry, context) }))
      .sort((a, b) => b.score - a.score);
    const [best, ...others] = scored;
    // [Tigray] is the name of nothing else
    const lone = others.length === 0 && best?.entry.kind === 'division' && best.entry.name.length >= LONG;
    if (!best || (best.score < ENOUGH && !lone)) return undefined;
    const rival = others.find(
      ({ entry }) => entry.country !== best.entry.country || apart(entry, best.entry),
    );
    return rival && best.score - rival.score < MARGIN ? undefined : best.entry;
  }

  /** Orders of magnitude of people, with what the account adds to them. */
  private score(entry: GazetteerEntry, { kind }: NameContext): number {
    const count = this.around.countries.get(entry.country!) ?? 0;
    const named = count === 0 ? 0 : 0.4 + (1.6 * count) / this.total;
    const size =
      entry.kind === 'division'
        ? DIVISION + (kind?.precision === 'region' ? 0.4 : 0)
        : 0.8 * Math.log10(entry.population + 10);
    return size + named + this.nearness(entry);
  }

  private nearness({ lon, lat }: GazetteerEntry): number {
    if (lon === undefined || lat === undefined) return 0;
    return this.around.points.some((point) => distance(point.lon, point.lat, lon, lat) < NEAR_KM) ? 0.8 : 0;
  }
}

/**
 * A town of 300,000 in a country that is not named, of 1,000 where the account names no other country; a division in
 * any country that is named, or anywhere where the words say that it is one.
 */
const ENOUGH = 4.4;
const DIVISION = 4;
/** Letters of a name that is unlikely to be another's too. */
const LONG = 6;
/** A rival with a third as many people leaves doubt. */
const MARGIN = 0.4;
const NEAR_KM = 150;

/** A word for a division rules out towns, one for a town or finer rules out divisions. */
function fits(entry: GazetteerEntry, { kind }: NameContext): boolean {
  if (!kind) return true;
  if (kind.precision === 'region') return entry.kind === 'division';
  return kind.precision === 'district' || entry.kind !== 'division';
}

function isSkipped(key: number): boolean {
  return articles.has(key) || directions.has(key);
}

/** Whether two places of one country are different ones, and not a town and the division around it. */
function apart(a: GazetteerEntry, b: GazetteerEntry): boolean {
  if (a.lon === undefined || a.lat === undefined || b.lon === undefined || b.lat === undefined) return false;
  return distance(a.lon, a.lat, b.lon, b.lat) > NEAR_KM;
}

/** Kilometres, on a sphere flattened at the first point: near enough to tell near from far. */
function distance(lonA: number, latA: number, lonB: number, latB: number): number {
  const east = (lonB - lonA) * Math.cos((latA * Math.PI) / 180);
  return Math.hypot(east, latB - latA) * 111.2;
}
