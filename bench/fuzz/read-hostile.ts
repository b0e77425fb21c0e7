import type { Account } from '../../src/accounts/account.js';
import { readAccounts } from '../../src/accounts/read-accounts.js';
import type { Span } from '../../src/accounts/span.js';
import { extractClaims } from '../../src/claims/extract-claims.js';
import { readTimes } from '../../src/language/document-date/read-times.js';
import type { WorldGazetteer } from '../../src/language/gazetteer/world-gazetteer.js';
import { tagPlaces } from '../../src/language/place/tag-places.js';
import { readText } from '../../src/language/read-text.js';
import { parseEdtf } from '../../src/situation/edtf.js';
import { generalSituation } from '../../src/situation/situation.js';
import { random } from '../worlds/random.js';
import { shapes } from './hostile-text.js';

/** One hostile text, the same for the same seed and number. */
export interface HostileText {
  readonly shape: string;
  readonly text: string;
  readonly language: string;
  readonly published?: string;
}

/** Reads a text in one go; gives what is wrong with what was read, nothing where all is well. May throw. */
export type Reader = (hostile: HostileText) => string[];

/** UTF-16 code units of the longest texts. */
export const LONGEST = 10_000;

const LENGTHS = [1, 10, 100, 300, 1000, LONGEST];
const LANGUAGES = ['en', 'en', 'en', 'fr', 'ar', 'und'];
const DATES = [undefined, '2019-09-26', '2019-09-26', '2019-02/2019-11', '0004-02-29', '2019'];

export function hostileText(seed: number, number: number): HostileText {
  const source = random(Math.imul(seed, 0x9e3779b1) ^ number);
  const shape = source.pick(shapes);
  const text = shape.make(source, source.pick(LENGTHS)).slice(0, LONGEST);
  const published = source.pick(DATES);
  return { shape: shape.name, text, language: source.pick(LANGUAGES), ...(published && { published }) };
}

const situation = generalSituation();

/** Times (with the account's date found from them) and places. */
export function timesAndPlaces(world: WorldGazetteer | undefined): Reader {
  return (hostile) => {
    const reading = readText(accountOf(hostile));
    const { times } = readTimes(reading, situation);
    const places = tagPlaces(reading, { situation, ...(world && { world }) });
    const { text } = hostile;
    const dates = times
      .flatMap(({ edtf, range }) => [edtf, range?.edtf])
      .filter((date) => date !== undefined);
    return [
      ...wrongSpans('time', text, times),
      ...wrongSpans('place', text, places),
      ...dates.filter((date) => !parseEdtf(date)).map((date) => `no date: ${date}`),
    ];
  };
}

/** All from the bytes of a file to its claims. */
export function textToClaims(world: WorldGazetteer | undefined): Reader {
  return ({ text, language, published }) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ id: 'fuzz', text, language, published }));
    const { accounts } = readAccounts(bytes, { fileName: 'fuzz.json' });
    return accounts.flatMap((account) =>
      extractClaims(account, situation, { ...(world && { world }) }).flatMap((claim) => [
        ...outOf(account.text, claim),
        ...outOf(account.text, claim.sentence),
        ...(account.text.slice(claim.start, claim.end) === claim.text
          ? []
          : ['a claim that is not its text']),
      ]),
    );
  };
}

/** Mentions out of the text, empty, out of order or over one another. */
function wrongSpans(kind: string, text: string, mentions: readonly Span[]): string[] {
  return mentions.flatMap((mention, i) => {
    const before = mentions[i - 1];
    const over =
      before && before.end > mention.start ? [`${kind} over the one before at ${mention.start}`] : [];
    return [...outOf(text, mention), ...over];
  });
}

function outOf(text: string, { start, end }: Span): string[] {
  return start >= 0 && start < end && end <= text.length ? [] : [`span ${start} to ${end} of ${text.length}`];
}

function accountOf({ text, language, published }: HostileText): Account {
  return {
    name: 'fuzz',
    id: 'fuzz',
    text,
    language,
    furniture: [],
    headings: [],
    tables: [],
    ...(published && { published: { edtf: published, basis: 'metadata', evidence: [] } }),
  };
}
