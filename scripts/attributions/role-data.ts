import type { Span } from '../../src/accounts/span.js';
import type { TokenRange } from '../../src/language/attribution/attribution-tokens.js';
import { neighbours, windowOf } from '../../src/language/attribution/model/attach-roles.js';
import { ROLE_LABELS, roleMarks } from '../../src/language/attribution/model/role-marks.js';
import { cueOf, type Prepared, tokensOf } from './documents.js';
import type { FormIndex } from './form-index.js';
import { type TaggedStretch, UNSCORED } from './train-recurrent.js';

/** The words around each marked cue with its source and content; `cues` are those that a tagger found in the document. */
export function roleStretches(
  item: Prepared,
  cues: readonly TokenRange[],
  forms: FormIndex,
): TaggedStretch[] {
  const stretches: TaggedStretch[] = [];
  for (const attribution of item.document.attributions) {
    const cue = cueOf(item, attribution);
    if (!cue || attribution.content.length === 0) continue;
    const window = windowOf(item.reading, item.table, item.sentenceOf, cue);
    if (cue.to > window.to) continue;
    const apart = cues.filter((other) => other.to <= cue.from || other.from >= cue.to);
    const cuesHere = [...apart, cue].sort((a, b) => a.from - b.from);
    const near = neighbours(cuesHere, cuesHere.indexOf(cue), window);
    const labels = new Uint8Array(window.to - window.from);
    const mark = (spans: readonly Span[], label: number) => {
      for (const token of tokensOf(item, spans))
        if (token >= window.from && token < window.to) labels[token - window.from] = label;
    };
    mark(attribution.content, ROLE_LABELS.content);
    mark(attribution.source, ROLE_LABELS.source);
    labels.fill(UNSCORED, cue.from - window.from, cue.to - window.from);
    stretches.push({
      forms: forms.of(item.reading.tokens, window),
      marks: roleMarks(item.table, item.sentenceOf, cue, near, window),
      labels,
      head: forms.of(item.reading.tokens, { from: cue.to - 1, to: cue.to })[0]!,
    });
  }
  return stretches;
}
