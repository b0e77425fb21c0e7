import { granularity, isRound, type ValueReading } from '../observe/value-reading.js';
import { type Evidence, isCount } from './evidence.js';
import { model } from './model.js';
import { tracedCopies } from './traced-copies.js';

/** How many precise counts back a round figure is held against. */
const LOOK_BACK = 40;

/**
 * Chance that each claim is a count of its own and not one that was told before, in the order of `inOrder` (by the day reported,
 * then id). A figure comes back when its own voice repeats it, when another tells the same soon after, or when it rounds a
 * precise count just published.
 */
export function ownCount(inOrder: readonly Evidence[]): number[] {
  const { copies } = model;
  const tellings = new Tellings();
  const precise: Evidence[] = [];
  const counted = new Map<string, Evidence>();
  const traced = tracedCopies(inOrder);
  const own = new Array<number>(inOrder.length);
  for (const i of copiesLast(inOrder, traced)) {
    const evidence = inOrder[i]!;
    const last = tellings.of(evidence);
    const within = (earlier: Evidence | undefined, days: number) =>
      earlier !== undefined && evidence.reported - earlier.reported <= days;
    let copied = traced[i]!;
    if (within(last.told, copies.othersDays)) {
      const fromIt = last.from?.get(evidence.origin);
      const itsSource = last.byVoice?.get(evidence.origin);
      const same =
        evidence.origin !== '' && (within(fromIt, copies.othersDays) || within(itsSource, copies.othersDays));
      const chance = isRound(evidence.value.nominal) ? copies.round : copies.precise;
      copied = Math.max(copied, same ? 1 : isCountedAnew(evidence, last.told!) ? copies.countedAnew : chance);
    }
    const before = last.byVoice?.get(evidence.voice);
    if (within(before, copies.ownDays))
      copied = Math.max(copied, isCountedAnew(evidence, before!) ? copies.countedAnew : copies.own);
    const verbatim = last.inWords?.get(evidence.words);
    if (verbatim && within(verbatim, copies.verbatimDays) && verbatim.day === evidence.day) copied = 1;
    if (!isCount(evidence.value, evidence.basis))
      copied = Math.max(copied, roundedFrom(evidence, precise, counted));

    own[i] = 1 - copied;
    // A known copy tells nothing again, so what comes later is no nearer to its original for it
    if (traced[i] === 1) continue;
    last.told = evidence;
    (last.byVoice ??= new Map()).set(evidence.voice, evidence);
    if (evidence.origin !== '') (last.from ??= new Map()).set(evidence.origin, evidence);
    if (longEnough(evidence.words)) (last.inWords ??= new Map()).set(evidence.words, evidence);
    if (isCount(evidence.value, evidence.basis)) {
      precise.push(evidence);
      counted.set(evidence.origin === '' ? evidence.voice : evidence.origin, evidence);
    }
  }
  return own;
}

/** Whether who told a number before counted again since, by the date given: a small number comes back by itself. */
function isCountedAnew(evidence: Evidence, before: Evidence): boolean {
  return evidence.origin === '' && isCount(evidence.value, evidence.basis) && evidence.day > before.reported;
}

/** Of what was reported on one day, known copies come after what they may have copied. */
function copiesLast(inOrder: readonly Evidence[], traced: readonly number[]): number[] {
  const places = inOrder.map((_, i) => i);
  if (!traced.includes(1)) return places;
  const late = (i: number) => (traced[i] === 1 ? 1 : 0);
  return places.sort((a, b) => inOrder[a]!.reported - inOrder[b]!.reported || late(a) - late(b) || a - b);
}

/**
 * Chance that a claim repeats the latest precise count its words allow. A figure its own source counted is that count, however
 * loosely it is rounded ("nearly 15,000" for 14,181), and the last one its source counted also however long ago; one of nobody
 * may be. `counted` is the last precise count of each source.
 */
function roundedFrom(
  evidence: Evidence,
  precise: readonly Evidence[],
  counted: ReadonlyMap<string, Evidence>,
): number {
  const { copies } = model;
  const ofItsSource = counted.get(evidence.origin);
  if (ofItsSource && fitOf(evidence, ofItsSource.value.nominal) !== 'none') return 1;
  let chance = 0;
  for (let i = precise.length - 1; i >= Math.max(0, precise.length - LOOK_BACK); i--) {
    const count = precise[i]!;
    if (evidence.reported - count.reported > copies.roundedDays) break;
    const fit = fitOf(evidence, count.value.nominal);
    if (fit === 'none') continue;
    const ofNobody = evidence.origin === '';
    if (!ofNobody && (evidence.origin === count.voice || evidence.origin === count.origin)) return 1;
    if (fit === 'close') return Math.max(chance, ofNobody ? copies.roundedOfNobody : copies.roundedOfAnother);
    if (ofNobody)
      chance = Math.max(chance, isBackground(evidence) ? copies.looseOfBackground : copies.looseOfPresent);
  }
  return chance;
}

/** Whether a count is what a claim's words say, or what somebody may have meant by them, or neither. */
export function fitOf({ value }: Evidence, count: number): 'close' | 'loose' | 'none' {
  const { core, hard, nominal, precise } = value;
  // 24,700 is precise, and what somebody made of 24,665.
  if (precise && Math.abs(count - nominal) <= granularity(nominal) / 2) return 'close';
  if (count >= core[0] * (1 - SLIP) && count <= core[1] * (1 + SLIP)) return 'close';
  const most = Math.min(hard[1], core[1] * model.copies.looseAbove);
  return count >= hard[0] * (1 - SLIP) && count <= most * (1 + SLIP) ? 'loose' : 'none';
}

const SLIP = 0.001;

function isBackground({ basis }: Evidence): boolean {
  return basis === 'background' || basis === 'none';
}

/** Who told one figure last: anybody, each voice, each that goes back to a source, each in the same telling words. */
interface Telling {
  readonly value: ValueReading;
  told?: Evidence;
  byVoice?: Map<string, Evidence>;
  from?: Map<string, Evidence>;
  inWords?: Map<string, Evidence>;
}

class Tellings {
  readonly #byNumber = new Map<number, Telling[]>();

  of({ value }: Evidence): Telling {
    const known = this.#byNumber.get(value.nominal);
    const same = known?.find(
      (one) => one.value.core[0] === value.core[0] && one.value.core[1] === value.core[1],
    );
    if (same) return same;
    const fresh: Telling = { value };
    if (known) known.push(fresh);
    else this.#byNumber.set(value.nominal, [fresh]);
    return fresh;
  }
}

/** Three words or more are no coincidence. */
function longEnough(words: string): boolean {
  const first = words.indexOf(' ');
  return first >= 0 && words.includes(' ', first + 1);
}
