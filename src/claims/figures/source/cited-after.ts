import type { Annotation } from '../../../language/annotate.js';
import type { Sentence } from '../../../language/tokens/token.js';
import type { SourceRef } from '../../claim.js';
import { firstAtOrAfter } from '../mentions-in.js';
import { CITATIONS, citedBy } from './cited-by.js';

/**
 * Who is cited for a sentence: in brackets behind it, else behind the next one of its paragraph that has a citation, in an
 * account whose manner that is ([Most roads are cut. Some 900 have left. (OCHA 08/11/2020)]).
 */
export function citedAfter({ reading, places }: Annotation): (sentence: Sentence) => SourceRef | undefined {
  const { text } = reading.account;
  const found = [...text.matchAll(CITATIONS)];
  const cites = found.length >= MANNER;
  return (sentence) => {
    const own = citedBy(sentence, text, places);
    if (own || !cites) return own;
    let at = firstAtOrAfter(reading.sentences, sentence.end);
    for (let seen = 0; seen < REACH; seen++, at++) {
      const next = reading.sentences[at];
      if (!next || next.block !== sentence.block) return undefined;
      const cited = citedBy(next, text, places);
      if (cited) return cited;
    }
    return undefined;
  };
}

/** Citations an account has that gives its sources so. */
const MANNER = 3;
/** Sentences that one citation stands behind. */
const REACH = 4;
