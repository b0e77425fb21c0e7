import type { ClaimState, Reconciliation } from '../reconcile/series.js';
import { parseEdtf } from '../situation/edtf.js';
import { ageOf } from './age.js';
import type { Grounds } from './grounds.js';
import { judgeFigures } from './judge-figures.js';
import type { Reliability } from './knowledge-schemas.js';
import { reliabilityOf, shareOf } from './reliability.js';
import { rules } from './rules.js';
import { sourceInWords } from './source-in-words.js';
import type { Judged, SourceRecord } from './source-record.js';
import type { Speaker } from './speakers.js';

interface Gathered {
  readonly speaker: Speaker;
  readonly accounts: Set<string>;
  figures: number;
  readonly judged: Judged[];
  readonly states: Record<ClaimState, number>;
  readonly years: Map<string, Record<ClaimState, number>>;
  readonly ages: number[];
  readonly relies: Map<string, SourceRecord['relies'][number]>;
}

/**
 * The record of everybody who publishes or is cited, by id: how their figures held, how old they are when told, on whom they
 * rely, and the reliability that follows from it and from what the situation states.
 */
export function gradeSources(
  grounds: Grounds,
  reconciliation: Pick<Reconciliation, 'series'>,
): SourceRecord[] {
  const { claims, speakers, observations, independence } = grounds;
  const found = new Map<string, Gathered>();
  const of = (speaker: Speaker): Gathered => {
    let gathered = found.get(speaker.id);
    if (!gathered) {
      gathered = {
        speaker,
        accounts: new Set(),
        figures: 0,
        judged: [],
        states: none(),
        years: new Map(),
        ages: [],
        relies: new Map(),
      };
      found.set(speaker.id, gathered);
    }
    return gathered;
  };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const states = statesOf(reconciliation);
  for (const claim of claims) {
    const publisher = speakers.publisherOf(claim);
    if (publisher) {
      of(publisher).accounts.add(claim.account);
      for (const cited of speakers.citedIn(claim).slice(-1)) rely(of(publisher), cited, 'cites');
      const copied = claim.parent && claim.family ? byId.get(claim.parent.id) : undefined;
      const original = copied && copied.family === claim.family ? speakers.publisherOf(copied) : undefined;
      if (original) rely(of(publisher), original, 'copies');
    }
    const origin = claim.kind === 'figure' ? speakers.originOf(claim) : undefined;
    if (!origin || claim.kind !== 'figure') continue;
    const source = of(origin);
    source.figures++;
    const state = states.get(claim.id);
    if (state) {
      source.states[state]++;
      const year = claim.published?.slice(0, 4);
      if (year) {
        const ofYear = source.years.get(year) ?? none();
        ofYear[state]++;
        source.years.set(year, ofYear);
      }
    }
    const age = ageOf(claim, byId);
    if (age !== undefined) source.ages.push(age);
  }
  for (const { origin, judged } of judgeFigures(observations, speakers, independence))
    of(origin).judged.push(judged);
  return [...found.values()].map(recordOf).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function none(): Record<ClaimState, number> {
  return { current: 0, stale: 0, wrong: 0 };
}

/** Who is cited as one passes on; nobody relies on himself. */
function rely({ speaker, relies }: Gathered, on: Speaker, how: 'cites' | 'copies'): void {
  if (on.id === speaker.id) return;
  const key = `${how} ${on.id}`;
  const claims = (relies.get(key)?.claims ?? 0) + 1;
  relies.set(key, { id: on.id, name: on.name, how, claims });
}

function recordOf({
  speaker,
  accounts,
  figures,
  judged,
  states,
  years,
  ages,
  relies,
}: Gathered): SourceRecord {
  const stated: Reliability = speaker.source?.reliability ?? 'F';
  const held = judged.filter((one) => one.held).length;
  const sorted = [...ages].sort((a, b) => a - b);
  const record = {
    id: speaker.id,
    name: speaker.name,
    kind: speaker.kind,
    reliability: reliabilityOf(stated, judged.length, held),
    stated,
    accounts: accounts.size,
    figures,
    held: {
      judged: judged.length,
      held,
      ...(judged.length > 0 ? { share: shareOf(held, judged.length) } : {}),
    },
    states,
    years: [...years]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, { current, stale, wrong }]) => [year, current, stale, wrong] as const),
    ...(sorted.length > 0
      ? { age: { median: sorted[sorted.length >> 1]!, most: sorted.at(-1)!, figures: sorted.length } }
      : {}),
    relies: [...relies.values()].sort(
      (a, b) => b.claims - a.claims || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.how < b.how ? -1 : 1),
    ),
    evidence: [...judged]
      .sort((a, b) => Number(a.held) - Number(b.held) || (a.figure.claim < b.figure.claim ? -1 : 1))
      .slice(0, rules.record.examples),
  };
  return { ...record, says: sourceInWords(record) };
}

/** What became of each claim where it weighs most. */
export function statesOf({ series }: Pick<Reconciliation, 'series'>): Map<string, ClaimState> {
  const heaviest = new Map<string, { weight: number; state: ClaimState; at: number }>();
  for (const { estimates } of series)
    for (const { date, claims } of estimates)
      for (const { id, weight, state } of claims) {
        const known = heaviest.get(id);
        const at = parseEdtf(date)?.last ?? 0;
        if (!known || weight > known.weight || (weight === known.weight && at < known.at))
          heaviest.set(id, { weight, state, at });
      }
  return new Map([...heaviest].map(([id, { state }]) => [id, state]));
}
