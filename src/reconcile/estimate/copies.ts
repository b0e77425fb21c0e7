import { isRound } from '../observe/value-reading.js';
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
  const lastByVoice = new Map<string, Evidence>();
  const lastTold = new Map<string, Evidence>();
  const lastFrom = new Map<string, Evidence>();
  const lastWords = new Map<string, Evidence>();
  const precise: Evidence[] = [];
  const traced = tracedCopies(inOrder);
  const own = new Array<number>(inOrder.length);
  for (const i of copiesLast(inOrder, traced)) {
    const evidence = inOrder[i]!;
    const figure = figureOf(evidence);
    const within = (earlier: Evidence | undefined, days: number) =>
      earlier !== undefined && evidence.reported - earlier.reported <= days;
    let copied = traced[i]!;
    const told = lastTold.get(figure);
    if (within(told, copies.othersDays)) {
      const fromIt = lastFrom.get(`${figure}|${evidence.origin}`);
      const itsSource = lastByVoice.get(`${figure}|${evidence.origin}`);
      const same =
        evidence.origin !== '' && (within(fromIt, copies.othersDays) || within(itsSource, copies.othersDays));
      copied = Math.max(copied, same ? 1 : isRound(evidence.value.nominal) ? copies.round : copies.precise);
    }
    if (within(lastByVoice.get(`${figure}|${evidence.voice}`), copies.ownDays))
      copied = Math.max(copied, copies.own);
    const verbatim = lastWords.get(`${figure}|${evidence.words}`);
    if (
      verbatim &&
      within(verbatim, copies.verbatimDays) &&
      verbatim.day === evidence.day &&
      longEnough(evidence.words)
    )
      copied = 1;
    if (!isCount(evidence.value, evidence.basis)) copied = Math.max(copied, roundedFrom(evidence, precise));

    lastByVoice.set(`${figure}|${evidence.voice}`, evidence);
    lastTold.set(figure, evidence);
    if (evidence.origin !== '') lastFrom.set(`${figure}|${evidence.origin}`, evidence);
    lastWords.set(`${figure}|${evidence.words}`, evidence);
    if (isCount(evidence.value, evidence.basis)) precise.push(evidence);
    own[i] = 1 - copied;
  }
  return own;
}

/** Of what was reported on one day, known copies come after what they may have copied. */
function copiesLast(inOrder: readonly Evidence[], traced: readonly number[]): number[] {
  const late = (i: number) => (traced[i] === 1 ? 1 : 0);
  return inOrder
    .map((_, i) => i)
    .sort((a, b) => inOrder[a]!.reported - inOrder[b]!.reported || late(a) - late(b) || a - b);
}

/** Chance that a claim rounds the latest precise count its words allow. */
function roundedFrom(evidence: Evidence, precise: readonly Evidence[]): number {
  const { copies } = model;
  const [low, high] = evidence.value.core;
  for (let i = precise.length - 1; i >= Math.max(0, precise.length - LOOK_BACK); i--) {
    const count = precise[i]!;
    if (evidence.reported - count.reported > copies.roundedDays) break;
    if (count.value.nominal < low * 0.999 || count.value.nominal > high * 1.001) continue;
    if (evidence.origin === '') return copies.roundedOfNobody;
    return evidence.origin === count.voice || evidence.origin === count.origin ? 1 : copies.roundedOfAnother;
  }
  return 0;
}

function figureOf({ value }: Evidence): string {
  return `${value.nominal}|${value.core[0]}|${value.core[1]}`;
}

/** Three words or more are no coincidence. */
function longEnough(words: string): boolean {
  return words.split(' ').length >= 3;
}
