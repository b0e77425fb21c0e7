import type { Account, PublicationDate } from '../accounts/account.js';
import { generalSituation, type Situation } from '../situation/situation.js';
import type { Reading } from './annotation.js';
import { tagAttributions } from './attribution/tag-attributions.js';
import { readTimes } from './document-date/read-times.js';
import type { WorldGazetteer } from './gazetteer/world-gazetteer.js';
import type { AttributionMention, PlaceMention, QuantityMention, TimeMention } from './mention.js';
import { tagPlaces } from './place/tag-places.js';
import { withLearntUnits } from './quantity/model/learnt-units.js';
import { tagQuantities } from './quantity/tag-quantities.js';
import { readText } from './read-text.js';

/** What an account's text mentions, with the text as it was cut. Each list is in text order. */
export interface Annotation {
  readonly reading: Reading;
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  /** Those of the account's title, with offsets in the title, where the text does not hold it. */
  readonly titlePlaces: readonly PlaceMention[];
  readonly quantities: readonly QuantityMention[];
  readonly attributions: readonly AttributionMention[];
  /** When the account was published: stated in the file, else inferred from the text, else absent. */
  readonly published: PublicationDate | undefined;
}

export interface AnnotateOptions {
  /** Places of the whole world; without it only the situation's own places are resolved. */
  readonly world?: WorldGazetteer;
  /**
   * Who finds the units of quantities: the rules and the model, as analysts mark them (the default), or the rules
   * alone, eight times as fast, for readers that find what is counted by syntax.
   */
  readonly units?: 'learnt' | 'rules';
}

/** Reads every kind of mention of an account's text. Never throws; takes time in proportion to the text's length. */
export function annotate(
  account: Account,
  situation: Situation = generalSituation(),
  options: AnnotateOptions = {},
): Annotation {
  const reading = readText(account);
  const { times, published } = readTimes(reading, situation);
  const context = { situation, ...(options.world && { world: options.world }) };
  const places = tagPlaces(reading, context);
  const title = titleOutside(account);
  const titlePlaces = title ? tagPlaces(readText(title), context) : [];
  const read = tagQuantities(reading, times);
  const quantities = options.units === 'rules' ? read : withLearntUnits(reading, read);
  const attributions = tagAttributions(reading);
  return { reading, times, places, titlePlaces, quantities, attributions, published };
}

/** An account's title as an account of its own, where its text does not begin with it. */
function titleOutside(account: Account): Account | undefined {
  const { title, text } = account;
  if (!title || text.slice(0, title.length + NEAR_TOP).includes(title)) return undefined;
  return { ...account, text: title, furniture: [], headings: [], tables: [] };
}

/** Characters before which a text may set other words than its title. */
const NEAR_TOP = 500;
