import { cueNoun, cuePhrases, cueVerb, isEvaluating } from '../../language/attribution/cues.js';
import { describeSource } from '../../language/attribution/describe-source.js';
import type { AttributionMention } from '../../language/mention.js';
import type { Situation } from '../../situation/situation.js';
import type { SourceRef } from '../claim.js';
import { situationSource, sourceKind } from './source-kind.js';

/** The source of an attribution as a link of a chain; undefined where nobody is named. */
export function sourceRef(
  attribution: AttributionMention,
  text: string,
  situation?: Situation,
): SourceRef | undefined {
  const facts = factsOf(attribution, text);
  if (!('ref' in facts) || facts.situation !== situation) {
    facts.ref = refOf(attribution, text, situation);
    facts.situation = situation;
  }
  return facts.ref;
}

/** [Gunmen attacked the convoy] tells nothing of the convoy, though words can attack: the cue says so, or the content. */
export function isTold(attribution: AttributionMention, text: string): boolean {
  const facts = factsOf(attribution, text);
  facts.told ??= tells(attribution, text);
  return facts.told;
}

interface Facts {
  readonly text: string;
  told?: boolean;
  situation?: Situation | undefined;
  ref?: SourceRef | undefined;
}

// Every figure, event and statement in a content asks them again.
const kept = new WeakMap<AttributionMention, Facts>();

function factsOf(attribution: AttributionMention, text: string): Facts {
  let facts = kept.get(attribution);
  if (!facts || facts.text !== text) {
    facts = { text };
    kept.set(attribution, facts);
  }
  return facts;
}

function refOf(
  attribution: AttributionMention,
  text: string,
  situation: Situation | undefined,
): SourceRef | undefined {
  const { source, name } = attribution;
  if (!source || name === undefined) return undefined;
  const words = text.slice(source.start, source.end);
  const known = situation && (situationSource(name, situation) ?? situationSource(words, situation));
  const role = attribution.role;
  return {
    name,
    ...(role ? { role } : {}),
    kind: known?.kind ?? sourceKind(name, role, describeSource(name).person),
    ...(known ? { id: known.id } : {}),
    start: source.start,
    end: source.end,
  };
}

function tells({ cue, content }: AttributionMention, text: string): boolean {
  // [the war has claimed 900 lives]
  if (content && /^(?:[\w,]+ ){1,5}lives\b/.test(text.slice(content.start, content.end))) return false;
  // [The clinic admitted 900 children]
  if (
    content &&
    /^admit(?:s|ted)$/i.test(text.slice(cue.start, cue.end)) &&
    /^ \d/.test(text.slice(cue.end, content.end))
  )
    return false;
  const words = text
    .slice(cue.start, cue.end)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[^\p{L}'-]+/u);
  const isClause =
    content !== undefined && /^(?:that\b|whether\b|["“'‘«])/.test(text.slice(content.start, content.end));
  // [deplored the raid, in which nine died]
  if (words.some(isEvaluating)) return isClause;
  return isClause || words.some((word) => cueVerb(word) ?? cueNoun(word) ?? cuePhrases(word));
}
