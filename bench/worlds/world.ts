import type { Claim, FigureClaim, SourceRef } from '../../src/claims/claim.js';
import type { QuantityValue, TimeBasis } from '../../src/language/mention.js';
import { isoDay } from '../../src/situation/edtf.js';
import { exactly, hedge, type Told } from './hedge.js';
import { type Random, random } from './random.js';
import { drawSettings, type Kind, type Settings } from './settings.js';
import { drawTruth, type Movement, type Truth } from './truth.js';

/** A synthetic world with known truth: what happened, and what was told of it. Days count from `epoch`. */
export interface World extends Truth {
  readonly seed: number;
  readonly place: string;
  readonly epoch: number;
  readonly claims: readonly Claim[];
  /** Claims whose number was far from the truth of their own date, by id. */
  readonly far: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  readonly official: ReadonlySet<string>;
  /** The claim each goes back to, itself where it is a count of its own. */
  readonly root: ReadonlyMap<string, string>;
}

const EPOCH = 17000;

interface Draft extends Told {
  readonly voice: string;
  readonly source?: string;
  readonly day: number;
  readonly reported: number;
  readonly basis: TimeBasis;
  readonly root?: string;
  readonly official?: boolean;
  readonly monthOnly?: boolean;
  readonly factuality?: FigureClaim['factuality'];
}

/** Where a world lies and who tells of it, when it is one of several. */
export interface Setting {
  readonly place: string;
  /** Relative bias of each outlet, the same in all places. */
  readonly biases: readonly number[];
}

export function drawWorld(seed: number, kind: Kind = 'development', at?: Setting): World {
  const settings = drawSettings(seed, kind);
  const r = random(seed * 104729 + 17);
  const truth = drawTruth(settings, r);
  const teller = new Teller(at?.place ?? 'camp');
  const counts = tellCounts(truth, settings, r, teller);
  tellOutlets(truth, settings, r, teller, counts, at?.biases);
  const claims: Claim[] = [
    ...teller.claims,
    ...truth.reported.map((movement, i) => movementClaim(movement, i, teller.place)),
  ];
  const far = new Set<string>();
  const near = new Set<string>();
  for (const { claim, draft } of teller.told) {
    const off = offBy(claim.value, truth.value[Math.min(settings.days - 1, draft.day)]!);
    if (claim.factuality !== 'asserted') continue;
    if (off > 0.25) far.add(claim.id);
    else if (off < 0.05) near.add(claim.id);
  }
  const official = new Set(teller.told.filter(({ draft }) => draft.official).map(({ claim }) => claim.id));
  return {
    ...truth,
    seed,
    place: teller.place,
    epoch: EPOCH,
    claims,
    far,
    near,
    official,
    root: teller.roots,
  };
}

/** Several places of one region, told of by the same papers with the same habits. */
export function drawRegion(seed: number, kind: Kind, places: number): World[] {
  const r = random(seed * 7877 + 3);
  const { outlets, outletBias } = drawSettings(seed, kind);
  const biases = Array.from({ length: outlets }, () => outletBias * r.normal());
  return Array.from({ length: places }, (_, i) =>
    drawWorld(seed * 100 + i, kind, { place: `camp-${i + 1}`, biases }),
  );
}

class Teller {
  constructor(readonly place: string) {}
  readonly claims: FigureClaim[] = [];
  readonly told: { claim: FigureClaim; draft: Draft }[] = [];
  readonly roots = new Map<string, string>();
  tell(draft: Draft): FigureClaim {
    const id = `${this.place === 'camp' ? '' : `${this.place}-`}c${String(this.claims.length).padStart(5, '0')}`;
    const claim = figureClaim(id, draft, this.place);
    this.claims.push(claim);
    this.told.push({ claim, draft });
    this.roots.set(id, draft.root ?? id);
    return claim;
  }
}

interface Count {
  readonly id: string;
  readonly number: number;
  readonly day: number;
  readonly reported: number;
}

/** The camp's own counts now and then, and its administration's words. */
function tellCounts(truth: Truth, settings: Settings, r: Random, teller: Teller): Count[] {
  const counts: Count[] = [];
  for (let day = r.whole(0, 20); day < settings.days; day += r.whole(...settings.officialEvery)) {
    const number = Math.round(truth.value[day]! * (1 + settings.officialError * r.normal()));
    const reported = day + r.whole(1, 10);
    const claim = teller.tell({
      ...exactly(number),
      voice: 'Count Office',
      day,
      reported,
      basis: 'stated',
      official: true,
    });
    counts.push({ id: claim.id, number, day, reported });
  }
  for (let day = 30; day < settings.days; day++) {
    if (!r.chance(1 / 90)) continue;
    const number = truth.value[day]! * (1 + 0.01 * r.normal());
    const told = r.chance(0.5) ? exactly(Math.round(number)) : hedge(number, 0.3, r);
    teller.tell({
      ...told,
      voice: 'Camp Office',
      day,
      reported: day + r.whole(0, 3),
      basis: r.chance(0.6) ? 'stated' : 'published',
    });
  }
  return counts;
}

function tellOutlets(
  truth: Truth,
  settings: Settings,
  r: Random,
  teller: Teller,
  counts: readonly Count[],
  biases?: readonly number[],
): void {
  const outlets = Array.from({ length: biases?.length ?? settings.outlets }, (_, i) => ({
    name: `Paper ${i + 1}`,
    bias: biases?.[i] ?? settings.outletBias * r.normal(),
    last: undefined as { claim: FigureClaim; draft: Draft } | undefined,
  }));
  const recent: { claim: FigureClaim; draft: Draft }[] = [];
  for (let day = 5; day < settings.days; day++) {
    let rate = settings.claimRate;
    while (r.chance(rate)) {
      rate -= 1;
      const outlet = r.pick(outlets);
      const common = { voice: outlet.name, day, reported: day };
      const kind = r.uniform() * 1;
      const latest = counts.findLast(({ reported }) => reported <= day);
      const { wrong, quoting, repeating, copying } = settings;
      let draft: Draft | undefined;
      if (kind < wrong) {
        draft = { ...common, ...hedge(wrongNumber(truth, day, r), settings.bounding, r), basis: 'published' };
      } else if (kind < wrong + quoting && latest) {
        const dated = r.chance(0.2);
        draft = {
          ...common,
          ...hedge(latest.number, settings.bounding, r),
          ...(r.chance(0.6) ? { source: 'Count Office' } : {}),
          ...(dated
            ? { day: latest.day, basis: 'stated' as const }
            : { basis: r.chance(0.5) ? ('published' as const) : ('background' as const) }),
          root: latest.id,
        };
      } else if (kind < wrong + quoting + repeating && outlet.last) {
        const { value, words, source } = outlet.last.draft;
        draft = {
          ...common,
          value,
          words,
          ...(source ? { source } : {}),
          basis: r.chance(0.2) ? 'published' : 'background',
          root: teller.roots.get(outlet.last.claim.id)!,
        };
      } else if (kind < wrong + quoting + repeating + copying) {
        const from = recent.filter(
          ({ draft: other }) => other.reported >= day - 14 && other.voice !== outlet.name,
        );
        if (from.length > 0) {
          const { claim, draft: other } = r.pick(from);
          draft = {
            ...common,
            value: other.value,
            words: other.words,
            ...(r.chance(0.5) ? { source: other.voice } : {}),
            basis: r.chance(0.4) ? 'published' : 'background',
            root: teller.roots.get(claim.id)!,
          };
        }
      }
      draft ??= {
        ...common,
        ...hedge(
          truth.value[day]! * (1 + outlet.bias + settings.outletError * r.normal()),
          settings.bounding,
          r,
        ),
        basis: 'published',
      };
      if (r.chance(settings.monthOnly) && draft.day === day) draft = { ...draft, monthOnly: true };
      if (r.chance(settings.noFacts))
        draft = {
          ...draft,
          ...hedge(truth.value[day]! * r.between(0.1, 5), settings.bounding, r),
          factuality: r.pick(['denied', 'predicted', 'threatened', 'possible'] as const),
        };
      const claim = teller.tell(draft);
      outlet.last = { claim, draft };
      recent.push({ claim, draft });
      if (recent.length > 100) recent.shift();
    }
  }
}

/** A typing slip, a number of another year, one of another thing. */
function wrongNumber(truth: Truth, day: number, r: Random): number {
  const now = truth.value[day]!;
  return r.pick([
    now / 3.7,
    Math.max(...truth.value.subarray(0, day + 1)),
    now * (r.chance(0.5) ? 10 : 0.1),
    now * 1.4 + 50,
  ]);
}

function offBy({ low, best, high }: QuantityValue, truth: number): number {
  const number = best ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0));
  return Math.abs(number - truth) / Math.max(truth, 1);
}

function figureClaim(id: string, draft: Draft, place: string): FigureClaim {
  const sources: SourceRef[] = draft.source
    ? [{ name: draft.source, kind: draft.source === 'Count Office' ? 'un' : 'media' }]
    : [];
  const date = isoDay(EPOCH + draft.day);
  return {
    ...base(id, draft.words, draft.voice, isoDay(EPOCH + draft.reported), place),
    kind: 'figure',
    value: draft.value,
    unit: 'person',
    aspect: 'stock',
    measure: 'population',
    group: { label: '' },
    when: { edtf: draft.monthOnly ? date.slice(0, 7) : date, basis: draft.basis },
    sources,
    factuality: draft.factuality ?? 'asserted',
  };
}

function movementClaim({ day, amount }: Movement, i: number, place: string): FigureClaim {
  const number = Math.abs(amount);
  const date = isoDay(EPOCH + day);
  return {
    ...base(
      `${place === 'camp' ? '' : `${place}-`}m${String(i).padStart(5, '0')}`,
      `${number} people`,
      'Count Office',
      date,
      place,
    ),
    kind: 'figure',
    value: exactly(number).value,
    unit: 'person',
    aspect: 'flow',
    measure: amount < 0 ? 'departed' : 'arrived',
    group: { label: '' },
    when: { edtf: date, basis: 'stated' },
    sources: [],
    factuality: 'asserted',
  };
}

function base(id: string, text: string, publisher: string, published: string, place: string) {
  const span = { start: 0, end: text.length };
  return {
    id,
    account: `a-${id}`,
    publisher,
    published,
    text,
    ...span,
    sentence: span,
    places: [{ id: place, name: `the ${place}` }],
    confidence: 1,
  };
}
