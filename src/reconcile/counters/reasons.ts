import type { Claim } from '../../claims/claim.js';
import { knowledge, knowledgePaths } from '../../situation/knowledge.js';
import { type CountReasons, countReasonsSchema } from '../knowledge-schemas.js';
import { foldWords } from '../relate/fold-words.js';
import type { BreakKind, Reason } from './counter.js';

type Told = keyof CountReasons;

const cues: readonly (readonly [Told, string])[] = knowledgePaths()
  .filter((path) => path.endsWith('/count-reasons.yaml'))
  .flatMap((path) => Object.entries(knowledge(path, countReasonsSchema)))
  .flatMap(([kind, words]) => words.map((word) => [kind as Told, ` ${foldWords(word)} `] as const));

/** What the claims of one account say of why a count moved, the first of each kind. A claim may say it in a `note`. */
export function reasonsOf(ofAccount: readonly Claim[]): Map<BreakKind, Reason> {
  const found = new Map<BreakKind, Reason>();
  for (const claim of ofAccount) {
    const text = wordsOf(claim);
    const folded = ` ${foldWords(text)} `;
    for (const [kind, cue] of cues) {
      if (found.has(kind) || !folded.includes(cue)) continue;
      const amount = claim.kind === 'figure' && claim.value.bound === 'exact' ? claim.value.best : null;
      found.set(kind, { claim: claim.id, text, ...(amount === null ? {} : { amount }) });
    }
  }
  return found;
}

function wordsOf(claim: Claim): string {
  const about = claim.kind === 'statement' ? claim.about : '';
  const note = claim.note ?? '';
  return (note || (about.length > claim.text.length ? about : claim.text)).replace(/\s+/g, ' ').trim();
}
