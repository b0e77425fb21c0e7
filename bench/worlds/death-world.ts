import type { FigureClaim, SourceRef } from '../../src/claims/claim.js';
import { isoDay } from '../../src/situation/edtf.js';
import type { Violence } from '../baselines/uncertain-ucdp.js';
import { exactly, hedge, type Told } from './hedge.js';
import { type Random, random } from './random.js';

/** One event with its true deaths and what was reported of it. */
export interface DeathEvent {
  readonly place: string;
  readonly violence: Violence;
  readonly deaths: number;
  readonly day: number;
  /** In the order of their reports. */
  readonly reports: readonly DeathReport[];
}

export interface DeathReport {
  readonly claim: FigureClaim;
  readonly by: Reporter;
  readonly number: number;
  readonly reported: number;
}

/** Who tells of deaths, the most trusted first. */
export type Reporter =
  | 'late count'
  | 'monitor'
  | 'hospital'
  | 'wire'
  | 'paper'
  | 'victims side'
  | 'other side';

export type DeathKind = 'development' | 'held-back';

interface Settings {
  /** Median of the deaths of an event, and how far they spread (logarithms). */
  readonly deaths: readonly [median: number, spread: number];
  /** Share of the dead known on the first day, at least, and days until most are. */
  readonly knownAtOnce: number;
  readonly slowness: number;
  /** Share of the dead nobody but a late count ever knows of, at most. */
  readonly neverKnown: number;
  readonly roughness: number;
  /** How many times too many the victims' side tells, too few the other; both spread by `sidesSpread` (logarithms). */
  readonly victimsTimes: number;
  readonly otherTimes: number;
  readonly sidesSpread: number;
  readonly lateCounts: number;
  readonly slips: number;
}

const SETTINGS: Readonly<Record<DeathKind, Settings>> = {
  development: {
    deaths: [12, 1.3],
    knownAtOnce: 0.3,
    slowness: 3,
    neverKnown: 0.2,
    roughness: 0.05,
    victimsTimes: 1.3,
    otherTimes: 0.6,
    sidesSpread: 0.25,
    lateCounts: 0.35,
    slips: 0.02,
  },
  'held-back': {
    deaths: [25, 1.5],
    knownAtOnce: 0.15,
    slowness: 6,
    neverKnown: 0.35,
    roughness: 0.1,
    victimsTimes: 1.5,
    otherTimes: 0.45,
    sidesSpread: 0.4,
    lateCounts: 0.2,
    slips: 0.04,
  },
};

const EPOCH = 17000;
const WIRES = 5;
const PAPERS = 9;
const LARGEST = 5000;

/** Events with all that is told of each: first numbers too low, sides that tell too many or too few, copies, late counts. */
export function drawDeaths(events: number, seed: number, kind: DeathKind): DeathEvent[] {
  const r = random(seed * 15485863 + (kind === 'development' ? 1 : 2));
  return Array.from({ length: events }, (_, i) => drawEvent(i, SETTINGS[kind], r));
}

function drawEvent(i: number, settings: Settings, r: Random): DeathEvent {
  const [median, spread] = settings.deaths;
  const deaths = Math.min(LARGEST, Math.max(1, Math.round(median * Math.exp(spread * r.normal()))));
  const violence = r.pick(['state-based', 'non-state', 'one-sided'] as const);
  const day = EPOCH + 10 * i;
  const place = `town-${String(i).padStart(4, '0')}`;
  const reports: DeathReport[] = [];
  const tell = (by: Reporter, voice: string, after: number, told: Told, source?: SourceRef) => {
    const id = `${place}-${String(reports.length).padStart(2, '0')}`;
    const claim = deathClaim(id, place, day, day + after, voice, told, source);
    reports.push({ claim, by, number: numberOf(told), reported: day + after });
    return { voice, told, after };
  };
  const known = knownBy(deaths, settings, r);
  const slip = (number: number) => (r.chance(settings.slips) ? number * r.pick([0.1, 3, 10]) : number);
  const counted = (after: number, times = 1) =>
    Math.max(1, Math.round(slip(known(after) * times * Math.exp(settings.roughness * r.normal()))));
  const wires = Array.from({ length: r.whole(1, 4) }, () => {
    const after = r.pick([0, 0, 1, 2, 4]);
    return tell('wire', `Wire ${r.whole(1, WIRES)}`, after, loosely(counted(after), r));
  });
  if (r.chance(0.5)) {
    const after = r.whole(0, 5);
    tell('hospital', `Paper ${r.whole(1, PAPERS)}`, after, exactly(counted(after, r.between(0.6, 1))), {
      name: 'the hospital',
      kind: 'official',
    });
  }
  for (const [by, times] of [
    ['victims side', settings.victimsTimes],
    ['other side', settings.otherTimes],
  ] as const)
    if (r.chance(0.4)) {
      const after = r.whole(0, 7);
      const factor = times * Math.exp(settings.sidesSpread * r.normal());
      tell(by, `Wire ${r.whole(1, WIRES)}`, after, loosely(counted(after, factor), r), {
        name: by === 'victims side' ? 'the victims’ party' : 'the other party',
        kind: 'armed-group',
      });
    }
  for (let copies = r.whole(0, 5); copies > 0; copies--) {
    const { told, voice, after } = r.pick(wires);
    const source: SourceRef | undefined = r.chance(0.5) ? { name: voice, kind: 'media' } : undefined;
    tell('paper', `Paper ${r.whole(1, PAPERS)}`, after + r.pick([0, 1, 2, 30, 120]), told, source);
  }
  if (r.chance(0.5)) {
    const after = r.whole(5, 30);
    const number = counted(after);
    const told = r.chance(0.3) ? between(number, r) : exactly(number);
    tell('monitor', 'The Monitor', after, told);
  }
  if (r.chance(settings.lateCounts))
    tell(
      'late count',
      'UN Inquiry',
      r.whole(60, 400),
      exactly(Math.max(1, Math.round(deaths * (1 + 0.03 * r.normal())))),
    );
  reports.sort((a, b) => a.reported - b.reported || (a.claim.id < b.claim.id ? -1 : 1));
  return { place, violence, deaths, day, reports };
}

/** How many of the dead are known so many days after. */
function knownBy(deaths: number, settings: Settings, r: Random): (after: number) => number {
  const atOnce = r.between(settings.knownAtOnce, 1);
  const slowness = r.between(0.5, settings.slowness);
  const most = deaths * (1 - r.between(0, settings.neverKnown));
  return (after) => most * (atOnce + (1 - atOnce) * (1 - Math.exp(-after / slowness)));
}

/** As news tells it: "at least", "about" a rounder number, or as it is. */
function loosely(number: number, r: Random): Told {
  const kind = r.uniform();
  if (kind < 0.4)
    return {
      value: { low: number, best: null, high: null, bound: 'at-least' },
      words: `at least ${number} people`,
    };
  return kind < 0.6 && number >= 20 ? hedge(number, 0.2, r) : exactly(number);
}

function between(number: number, r: Random): Told {
  const low = Math.max(1, Math.round(number * r.between(0.8, 0.95)));
  const high = Math.round(number * r.between(1.05, 1.3)) + 1;
  return { value: { low, best: number, high, bound: 'range' }, words: `between ${low} and ${high} people` };
}

function numberOf({ value: { low, best, high } }: Told): number {
  return best ?? (low !== null && high !== null ? Math.round((low + high) / 2) : (low ?? high ?? 0));
}

function deathClaim(
  id: string,
  place: string,
  day: number,
  reported: number,
  publisher: string,
  { value, words }: Told,
  source: SourceRef | undefined,
): FigureClaim {
  const text = `${words} were killed`;
  const span = { start: 0, end: text.length };
  return {
    id,
    account: `a-${id}`,
    publisher,
    published: isoDay(reported),
    text,
    ...span,
    sentence: span,
    places: [{ id: place, name: place }],
    kind: 'figure',
    value,
    unit: 'person',
    aspect: 'flow',
    measure: 'killed',
    group: { label: '' },
    when: { edtf: isoDay(day), basis: reported - day > 20 ? 'stated' : 'relative' },
    sources: source ? [source] : [],
    factuality: 'asserted',
    confidence: 1,
  };
}
