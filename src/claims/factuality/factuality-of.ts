import { byPosition, overlaps, type Span } from '../../accounts/span.js';
import type { Reading } from '../../language/annotation.js';
import { cueEntry } from '../../language/attribution/cue-entry.js';
import { isDoubtful } from '../../language/attribution/describe-source.js';
import type { AttributionMention } from '../../language/mention.js';
import { knowledge } from '../../situation/knowledge.js';
import type { Factuality } from '../claim.js';
import { attributionsOver } from './chain-of.js';
import { factualitySchema } from './factuality-schema.js';
import { givenFrom } from './given-from.js';
import { operatorsOf, tokenAt } from './operators-of.js';
import { phraseAt, phraseTable } from './phrase-table.js';

export interface FactualityReading {
  readonly factuality: Factuality;
  /** The words it was read from: none where the claim is simply asserted. */
  readonly evidence: readonly Span[];
}

/** Words that leave a claim less than sure, or the cue of one who says it. */
export interface Reservation {
  readonly factuality: Factuality;
  readonly span: Span;
}

const data = knowledge('en/factuality.yaml', factualitySchema);
const givenUnder = new Set(data.givenUnder);
const adverbs = phraseTable(data.adverbs);
const rank = new Map(data.precedence.map((factuality, index) => [factuality, index]));

/**
 * How sure a claim is whose words are the span: the modals, negations and hedges of its clause, and what the cues of
 * the attributions it stands in commit to. The strongest reservation decides (see `precedence` in factuality.yaml).
 */
export function factualityOf(
  span: Span,
  reading: Reading,
  attributions: readonly AttributionMention[],
  weigh: (hit: Reservation) => Factuality = ({ factuality }) => factuality,
): FactualityReading {
  const hits: Reservation[] = [];
  const sentence = reading.sentenceAt(span.start);
  if (sentence)
    for (const hit of operatorsOf(span, reading.tokens, sentence))
      hits.push({
        factuality: hit.factuality,
        span: { start: reading.tokens[hit.from]!.start, end: reading.tokens[hit.to - 1]!.end },
      });
  for (const attribution of attributionsOver(span, attributions, reading.account.text)) {
    // [wants to build]: the phrase tells more exactly than the verb alone
    if (hits.some((hit) => overlaps(hit.span, attribution.cue))) continue;
    const factuality = commitmentOf(reading, attribution);
    hits.push({ factuality: factuality ?? 'asserted', span: attribution.cue });
  }
  for (const [i, hit] of hits.entries()) hits[i] = { ...hit, factuality: weigh(hit) };
  const open = hits.some(({ factuality }) => givenUnder.has(factuality));
  const given = open && sentence ? givenFrom(span, reading.tokens, sentence) : undefined;
  const from = given === undefined ? 0 : reading.tokens[given]!.start;
  const holding = hits.filter((hit) => hit.span.end > from || !givenUnder.has(hit.factuality));
  let best: Factuality = 'asserted';
  for (const hit of holding) if (rank.get(hit.factuality)! < rank.get(best)!) best = hit.factuality;
  const evidence = holding
    .filter((hit) => best !== 'asserted' && hit.factuality === best)
    .map((hit) => hit.span);
  evidence.sort(byPosition);
  return {
    factuality: best,
    evidence: evidence.filter((piece, i) => i === 0 || piece.start !== evidence[i - 1]!.start),
  };
}

/** How sure the cues over a span leave it, whatever its own words say: of what is said as a whole. */
export function committedTo(
  span: Span,
  reading: Reading,
  attributions: readonly AttributionMention[],
): Factuality {
  let best: Factuality = 'asserted';
  for (const attribution of attributionsOver(span, attributions, reading.account.text)) {
    const factuality = commitmentOf(reading, attribution) ?? 'asserted';
    if (rank.get(factuality)! < rank.get(best)!) best = factuality;
  }
  return best;
}

/** What a cue commits to; undefined for one that stands by what it says. */
function commitmentOf(reading: Reading, attribution: AttributionMention): Factuality | undefined {
  const { cue } = attribution;
  const sentence = reading.sentenceAt(cue.start);
  if (!sentence) return undefined;
  const { tokens } = reading;
  for (let i = tokenAt(tokens, sentence, cue.start); i < sentence.to && tokens[i]!.start < cue.end; i++) {
    const adverb = phraseAt(adverbs, tokens, i, sentence.to);
    if (adverb) return adverb.factuality;
  }
  const committed = cueEntry(cue, reading)?.commitment;
  return committed && committed !== 'asserted' ? committed : doubtOf(reading, attribution);
}

/** [unconfirmed reports say]: the source's own adjective. */
function doubtOf(reading: Reading, { source }: AttributionMention): Factuality | undefined {
  return source && isDoubtful(reading.account.text.slice(source.start, source.end)) ? 'alleged' : undefined;
}
