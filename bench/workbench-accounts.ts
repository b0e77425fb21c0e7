import type { Account } from '../src/accounts/account.js';
import type { Claim, EventClaim, FigureClaim, StatementClaim } from '../src/claims/claim.js';
import { claimId } from '../src/claims/claim-id.js';
import { isoDay } from '../src/situation/edtf.js';
import { shortHash } from '../src/store/hash.js';
import { seeded } from '../test/store/seeded.js';

/** Places drawn accounts tell of. */
export const PLACES = 400;
const DAYS = 5_000;
const FIRST_DAY = 15_000;
const PUBLISHERS = 120;
const GROUPS = ['all', 'children', 'women', 'men'];
const MEASURES = ['population', 'detained', 'displaced', 'killed'] as const;
const EVENTS = ['attack', 'escape', 'arrest', 'return', 'departure', 'fire', 'protest', 'delivery'];
const WORDS =
  'camp families officials convoy water shelter winter border road clinic school market guards tents officers said after before during north south river bridge village harvest spring'.split(
    ' ',
  );

/** An account by its number, the same at every drawing, with the ten claims it makes. */
export function drawAccount(number: number): { account: Account; claims: Claim[] } {
  const random = seeded(number + 1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() ** 1.5 * list.length)]!;
  const publisher = `Paper ${Math.floor(random() ** 2 * PUBLISHERS)}`;
  const published = FIRST_DAY + Math.floor(random() * DAYS);
  const id = shortHash(['account', number]);
  const name = `a${number}`;
  const pieces: string[] = [];
  const claims: Claim[] = [];
  let at = 0;
  const filler = () => Array.from({ length: 8 }, () => pick(WORDS)).join(' ');
  for (let i = 0; i < 10; i++) {
    const kind = i < 5 ? 'figure' : i < 9 ? 'event' : 'statement';
    const place = Math.floor(random() ** 1.5 * PLACES);
    const day = published - Math.floor(random() * 20);
    const count = Math.round(1000 * (1 + (place % 40)) * (0.8 + 0.4 * random()));
    const group = pick(GROUPS);
    const lead = `${filler()} in ${placeName(place)} `;
    const words =
      kind === 'figure'
        ? `about ${count} ${group === 'all' ? 'people' : group}`
        : `${pick(EVENTS)} of ${filler()}`;
    const start = at + lead.length;
    const end = start + words.length;
    const sentence = `${lead}${words}, ${publisher} reported.`;
    const common = {
      id: claimId(id, kind, { start, end }),
      account: name,
      publisher,
      published: isoDay(published),
      publishedBasis: 'metadata',
      start,
      end,
      text: words,
      sentence: { start: at, end: at + sentence.length },
      places: [{ id: `place-${place}`, name: placeName(place) }],
      when: { edtf: isoDay(day), basis: 'stated' as const },
      sources:
        random() < 0.4
          ? [{ name: `Office ${Math.floor(random() ** 2 * 200)}`, kind: 'official' as const }]
          : [],
      factuality: 'asserted' as const,
      confidence: Math.round((0.5 + 0.5 * random()) * 100) / 100,
    };
    if (kind === 'figure')
      claims.push({
        ...common,
        kind,
        value: { low: 0.95 * count, best: count, high: 1.05 * count, bound: 'approx' },
        unit: 'person',
        aspect: 'stock',
        measure: pick(MEASURES),
        group: { label: group === 'all' ? '' : group, ...(group !== 'all' && { id: group }) },
      } satisfies FigureClaim);
    else if (kind === 'event')
      claims.push({ ...common, kind, type: words.split(' ')[0]!, roles: {} } satisfies EventClaim);
    else claims.push({ ...common, kind, stance: 'said', about: words } satisfies StatementClaim);
    pieces.push(sentence);
    at += sentence.length + 1;
  }
  const account: Account = {
    name,
    id,
    text: pieces.join(' '),
    title: `${pick(WORDS)} ${pick(WORDS)} ${number}`,
    publisher,
    published: { edtf: isoDay(published), basis: 'metadata', evidence: [] },
    language: random() < 0.9 ? 'en' : 'ar',
    furniture: [],
    headings: [],
    tables: [],
  };
  return { account, claims };
}

export function placeName(number: number): string {
  return `${['Tell', 'Ras', 'Umm', 'Deir', 'Wadi'][number % 5]} ${'bcdfghjklm'[number % 10]}${'aeiou'[number % 5]}r${number}`;
}
