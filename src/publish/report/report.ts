import type { FigureClaim } from '../../claims/claim.js';
import { isOnTimeline } from '../../reconcile/events/on-timeline.js';
import type { Conflict, Estimate, Series, Support } from '../../reconcile/series.js';
import { isoDay, parseEdtf } from '../../situation/edtf.js';
import type { ClaimMark } from '../charts/series-chart.js';
import type { Picture, ShownAccount } from '../picture.js';
import { toldEvents } from '../told-events.js';
import { figureWords } from '../words/claim-words.js';
import { dateWords } from '../words/date-words.js';
import { excerpt } from '../words/excerpt.js';
import { seriesWords } from '../words/series-words.js';
import { type ShownFamily, shownFamilies } from './lineage-part.js';
import { makeNotes, type Note } from './notes.js';

/** A series as the report shows it: its latest estimate, its claims, and the footnotes they rest on. */
export interface ShownSeries {
  readonly series: Series;
  readonly name: string;
  readonly latest: Estimate;
  /** ISO day of the newest claim behind it, and how many days before the picture's date that is. */
  readonly newest: string;
  readonly ageDays: number;
  readonly marks: readonly ClaimMark[];
  readonly rows: readonly ShownClaim[];
}

export interface ShownClaim {
  readonly words: string;
  readonly when: string;
  readonly voice: string;
  readonly state: string;
  readonly factuality: string;
  readonly note: number;
}

export interface ShownConflict {
  readonly conflict: Conflict;
  readonly notes: readonly number[];
}

/** Something that happened, at its date. */
export interface ShownEvent {
  readonly type: string;
  readonly words: string;
  readonly when: string;
  readonly place: string;
  readonly factuality: string;
  /** Who denies it. */
  readonly deniedBy: readonly string[];
  /** The accounts that tell it, the most telling first. */
  readonly notes: readonly number[];
}

export interface ShownVoice {
  readonly account: ShownAccount;
  readonly claims: readonly ShownClaim[];
}

/** Everything a report says, before it becomes Markdown or HTML. */
export interface Report {
  readonly title: string;
  /** ISO day the picture is of: the day asked for, else the day of the newest account. */
  readonly day: string;
  readonly counts: {
    readonly accounts: number;
    readonly claims: number;
    readonly series: number;
    readonly conflicts: number;
  };
  readonly leading: readonly ShownSeries[];
  readonly others: readonly ShownSeries[];
  readonly conflicts: readonly ShownConflict[];
  readonly timeline: readonly ShownEvent[];
  readonly voices: readonly ShownVoice[];
  readonly families: readonly ShownFamily[];
  readonly quotations: Picture['quotations'];
  readonly sources: Picture['sources'];
  readonly notes: readonly Note[];
  readonly leftOut: Picture['leftOut'];
}

/** How many series are drawn large; the rest stand in a table. */
const LEADING = 8;

export function makeReport(picture: Picture): Report {
  const notes = makeNotes(picture);
  const day = picture.asOf || newestDay(picture);
  const claims = new Map(picture.claims.map((claim) => [claim.id, claim]));
  const showClaim = (claim: FigureClaim, state: string): ShownClaim => {
    const note = notes.numberOf(claim.id)!;
    return {
      words: figureWords(claim),
      when: dateWords(claim.when.edtf),
      voice: notes.list[note - 1]!.voice,
      state,
      factuality: claim.factuality,
      note,
    };
  };
  const showSeries = (series: Series): ShownSeries | undefined => {
    const latest = series.estimates[series.estimates.length - 1];
    if (!latest) return undefined;
    const states = statesOf(series);
    const behind = [...states].flatMap(([id, state]) => {
      const claim = claims.get(id);
      return claim?.kind === 'figure' ? [{ claim, state }] : [];
    });
    behind.sort((a, b) => lastDay(a.claim) - lastDay(b.claim) || (a.claim.id < b.claim.id ? -1 : 1));
    if (behind.length === 0) return undefined;
    const newest = Math.max(...behind.map(({ claim }) => lastDay(claim)));
    const rows = behind.map(({ claim, state }) => showClaim(claim, state));
    return {
      series,
      name: seriesWords(series, picture.situation),
      latest,
      newest: isoDay(newest),
      ageDays: Math.max(0, dayOf(day) - newest),
      rows,
      marks: behind.map(({ claim, state }, i) => ({
        claim,
        state,
        title: `${rows[i]!.words} — ${rows[i]!.voice}, ${rows[i]!.when}: “${notes.list[rows[i]!.note - 1]!.words}”`,
        href: `#note-${rows[i]!.note}`,
      })),
    };
  };
  const ranked = [...picture.reconciliation.series].sort(
    (a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1),
  );
  const leading = ranked.slice(0, LEADING).flatMap((series) => showSeries(series) ?? []);
  const conflicts = [...picture.reconciliation.conflicts]
    .sort((a, b) => b.severity - a.severity || (a.id < b.id ? -1 : 1))
    .map((conflict) => ({ conflict, notes: conflict.claims.flatMap((id) => notes.numberOf(id) ?? []) }));
  const timeline = toldEvents(picture)
    .filter(isOnTimeline)
    .map((event) => {
      const numbers = event.claims.slice(0, MOST_TELLINGS).flatMap((id) => notes.numberOf(id) ?? []);
      return {
        type: event.label,
        words: excerpt(event.words[0]!.sentence, event.words[0]!.text, 150),
        when: dateWords(event.when),
        place: event.places.map((place) => place.name).join(', '),
        factuality: event.factuality,
        deniedBy: event.positions.flatMap(({ factuality, source }) =>
          factuality === 'denied' ? [source] : [],
        ),
        notes: numbers,
      };
    });
  const others = ranked.slice(LEADING).flatMap((series) => showSeries(series) ?? []);
  const voices = picture.accounts.map((account) => ({
    account,
    claims: picture.claims
      .filter((claim): claim is FigureClaim => claim.kind === 'figure' && claim.account === account.name)
      .sort((a, b) => a.start - b.start)
      .map((claim) => showClaim(claim, '')),
  }));
  return {
    title: picture.situation.title,
    day,
    counts: {
      accounts: picture.accounts.length,
      claims: picture.claims.length,
      series: picture.reconciliation.series.length,
      conflicts: picture.reconciliation.conflicts.length,
    },
    leading,
    others,
    conflicts,
    timeline,
    voices,
    families: shownFamilies(picture),
    quotations: picture.quotations,
    sources: picture.sources,
    notes: notes.list,
    leftOut: picture.leftOut,
  };
}

/** A claim may carry several dates of a series; it is shown as it stands where it weighs most. */
function statesOf(series: Series): Map<string, ClaimMark['state']> {
  const heaviest = new Map<string, Support>();
  for (const estimate of series.estimates)
    for (const support of estimate.claims) {
      const known = heaviest.get(support.id);
      if (known === undefined || support.weight > known.weight) heaviest.set(support.id, support);
    }
  return new Map([...heaviest].map(([id, support]) => [id, support.state]));
}

/** Series with more claims come first; stocks of people before all else: they are what a situation is. */
function weightOf(series: Series): number {
  const claims = statesOf(series).size;
  return (
    claims *
    (series.unit === 'person' ? 2 : 1) *
    (series.aspect === 'stock' ? 1.5 : 1) *
    (series.group === 'all' ? 1.5 : 1)
  );
}

/** Tellings of one event that get a note. */
const MOST_TELLINGS = 5;

function newestDay(picture: Picture): string {
  const days = picture.accounts.map(
    (account) => parseEdtf(account.published)?.last ?? Number.NEGATIVE_INFINITY,
  );
  const newest = Math.max(...days, Number.NEGATIVE_INFINITY);
  return Number.isFinite(newest) ? isoDay(newest) : '';
}

function lastDay(claim: FigureClaim): number {
  const range = parseEdtf(claim.when.edtf) ?? parseEdtf(claim.published ?? '');
  if (!range) return 0;
  return Number.isFinite(range.last) ? range.last : range.first;
}

function dayOf(iso: string): number {
  return parseEdtf(iso)?.last ?? 0;
}
