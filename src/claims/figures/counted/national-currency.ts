import type { Annotation } from '../../../language/annotate.js';
import { nameKey } from '../../../language/gazetteer/fold.js';
import type { PlaceMention, QuantityMention } from '../../../language/mention.js';
import { countryNames } from '../../../language/place/countries.js';
import { knowledge } from '../../../situation/knowledge.js';
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
  const told = words && notes.places.find(({ start, end }) => start < words.end && end > words.start);
  const country = told && countryOf(told);
  const own = country === undefined ? undefined : currency.of[country];
  return own ?? (currency.spoken ? mostNamed(currency.of, notes.places) : undefined) ?? currency.else ?? unit;
}

function mostNamed(
  of: Readonly<Record<string, string>>,
  places: readonly PlaceMention[],
): string | undefined {
  const times = new Map<string, number>();
  for (const place of places) {
    const code = of[countryOf(place) ?? ''];
    if (code !== undefined) times.set(code, (times.get(code) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [code, count] of times) if (best === undefined || count > times.get(best)!) best = code;
  return best;
}

/** A situation's file may have a country under an id of its own. */
function countryOf({ name, country }: PlaceMention): string | undefined {
  return country ?? countryNames.names.get(nameKey(name))?.find(({ people }) => !people)?.entry.country;
}
