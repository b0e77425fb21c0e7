import type { Observation, SeriesKey } from '../observe/observation.js';
import type { Conflict } from '../series.js';
import type { Field } from './field.js';
import { isListedPart } from './listed.js';
import { gapSeverity, makeConflict } from './make-conflict.js';
import { sameTime } from './together.js';
import { asOfWords, inItsWords, inVoice } from './words.js';

/** How far apart in days a part and its whole may be counted and still be held against each other. */
const SLACK_DAYS = 15;
const NEIGHBOURS = 100;
/** A count so much later than another of the same is no earlier stage of it. */
const CORRECTED_DAYS = 7;

/** Figures of a part (a place within, a group within, a measure within) larger than a figure of the whole of that time. */
export function partsOverWholes(field: Field, wholes: ReadonlyMap<string, readonly string[]>): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const [id, parts] of field.series) {
    for (const wholeId of wholes.get(id) ?? []) {
      const ofWhole = field.series.get(wholeId)!;
      for (const part of parts) {
        const ofAccount = field.accounts.get(part.claim.account)!;
        const whole = strongestWhole(part, ofWhole, ofAccount);
        if (!whole) continue;
        const conflict = describe(part, whole, field);
        found.set(conflict.id, conflict);
      }
    }
  }
  return [...found.values()];
}

/** Ids of the series that hold all a series counts, by its id. */
export function wholesOf(field: Field): Map<string, string[]> {
  return wholesAmong(
    [...field.series.values()].map((list) => list[0]!.key),
    field,
  );
}

/** The same among series of the keys given. */
export function wholesAmong(
  keys: readonly SeriesKey[],
  { places, groups, measures }: Pick<Field, 'places' | 'groups' | 'measures'>,
): Map<string, string[]> {
  const byPlace = new Map<string, SeriesKey[]>();
  for (const key of keys)
    for (const place of key.place === '' ? [''] : key.place.split('+')) {
      const at = `${place}\n${key.aspect}\n${key.unit}`;
      const list = byPlace.get(at);
      if (list) list.push(key);
      else byPlace.set(at, [key]);
    }
  const found = new Map<string, string[]>();
  for (const part of keys) {
    if (part.aspect !== 'stock' && part.aspect !== 'flow') continue;
    const near = new Set(
      (part.place === '' ? [] : part.place.split('+'))
        .flatMap((place) => places.chain(place))
        .flatMap((place) => byPlace.get(`${place}\n${part.aspect}\n${part.unit}`) ?? []),
    );
    const ids = [...near]
      .filter(
        (whole) =>
          whole !== part &&
          measures.within(part.measure, whole.measure) &&
          places.within(part.place, whole.place) &&
          groups.within(part.group, whole.group),
      )
      .map((whole) => whole.id);
    if (ids.length > 0) found.set(part.id, ids.sort());
  }
  return found;
}

function strongestWhole(
  part: Observation,
  ofWhole: readonly Observation[],
  ofAccount: readonly Observation[],
): Observation | undefined {
  let strongest: Observation | undefined;
  let most = 0;
  const near = ofWhole.length <= NEIGHBOURS ? ofWhole : nearest(part, ofWhole);
  for (const whole of near) {
    if (
      part.value.hard[0] <= whole.value.hard[1] ||
      !sameTime(part, whole, SLACK_DAYS) ||
      grownSince(part, whole) ||
      (part.claim.account === whole.claim.account && isListedPart(whole, ofAccount))
    )
      continue;
    const own = part.claim.account === whole.claim.account ? 2 : 1;
    const severity = own * severityOf(part, whole);
    if (severity > most) {
      most = severity;
      strongest = whole;
    }
  }
  return strongest;
}

/** Whether a flow's whole was told before its part, when less of it had come to light. */
function grownSince(part: Observation, whole: Observation): boolean {
  return part.key.aspect === 'flow' && part.days.reported > whole.days.reported;
}

/** A later, lower count of what cannot be undone is likely a correction. */
function correctionWords(part: Observation, whole: Observation): string {
  return part.key.aspect === 'flow' && whole.days.reported - part.days.reported > CORRECTED_DAYS
    ? '; the later, lower count is likely a correction'
    : '';
}

function nearest(part: Observation, ofWhole: readonly Observation[]): Observation[] {
  return [...ofWhole]
    .sort((a, b) => Math.abs(a.days.day - part.days.day) - Math.abs(b.days.day - part.days.day))
    .slice(0, NEIGHBOURS);
}

function severityOf(part: Observation, whole: Observation): number {
  return gapSeverity(whole.value.hard[1], part.value.hard[0], [part, whole]);
}

function describe(part: Observation, whole: Observation, field: Field): Conflict {
  const what = (observation: Observation) =>
    `${inItsWords(observation)} ${observation.key.place === '' ? '' : `in ${field.places.name(observation.key.place)}`}`.trim() +
    asOfWords(observation);
  const own = part.claim.account === whole.claim.account;
  const says = own
    ? `${inVoice(part)} says ${what(whole)}, yet ${what(part)}, which is only a part of it.`
    : `${inVoice(part)} says ${what(part)}, more than the whole of which it is a part: ${inVoice(whole)} says ${what(whole)}${correctionWords(part, whole)}.`;
  const kind = own ? 'account-at-odds-with-itself' : 'part-over-whole';
  return makeConflict(kind, [part, whole], severityOf(part, whole), says);
}
