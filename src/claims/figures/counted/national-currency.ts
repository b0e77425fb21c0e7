import type { Annotation } from '../../../language/annotate.js';
import { nameKey } from '../../../language/gazetteer/fold.js';
import type { PlaceMention, QuantityMention } from '../../../language/mention.js';
import { countryNames } from '../../../language/place/countries.js';
import { knowledge } from '../../../situation/knowledge.js';
import { mentionsIn } from '../mentions-in.js';
import { currenciesSchema } from './currencies-schema.js';

const currencies = new Map(
  knowledge('general/currencies.yaml', currenciesSchema).map((one) => [one.word, one]),
);

/**
 * The ISO 4217 code of a unit that several countries call by one word: of the country before it ([900 Kenyan shillings]), else of
 * the one the account names most often. Any other unit stays.
 */
export function nationalCurrency(unit: string, { unit: words }: QuantityMention, notes: Annotation): string {
  const currency = currencies.get(unit);
  if (!currency) return unit;
  const [told] = words ? mentionsIn(notes.places, words) : [];
  const country = told && countryOf(told);
  const own = country === undefined ? undefined : currency.of[country];
  return (
    own ??
    (currency.spoken ? mostNamed(currency.of, timesNamed(notes.places)) : undefined) ??
    currency.else ??
    unit
  );
}

function mostNamed(
  of: Readonly<Record<string, string>>,
  countries: ReadonlyMap<string, number>,
): string | undefined {
  const times = new Map<string, number>();
  for (const [country, count] of countries) {
    const code = of[country];
    if (code !== undefined) times.set(code, (times.get(code) ?? 0) + count);
  }
  let best: string | undefined;
  for (const [code, count] of times) if (best === undefined || count > times.get(best)!) best = code;
  return best;
}

/** How often an account names each country and what lies in it, in the order they come first. */
function timesNamed(places: readonly PlaceMention[]): ReadonlyMap<string, number> {
  let times = named.get(places);
  if (!times) {
    times = new Map();
    for (const place of places) {
      const country = countryOf(place);
      if (country !== undefined) times.set(country, (times.get(country) ?? 0) + 1);
    }
    named.set(places, times);
  }
  return times;
}

// Counted once an account.
const named = new WeakMap<readonly PlaceMention[], Map<string, number>>();

/** A situation's file may have a country under an id of its own. */
function countryOf({ name, country }: PlaceMention): string | undefined {
  return country ?? countryNames.names.get(nameKey(name))?.find(({ people }) => !people)?.entry.country;
}
