import type { ClaimView } from '../../server/schemas/claim.js';
import type { AssessAnswer, AssessRequest, SeriesMove } from '../../server/schemas/review.js';
import type { Undoable } from '../actions/action.js';
import { assess, undoAssessment } from '../api/changes.js';
import { client, pictureMoved } from '../api/client.js';
import type { Words } from '../texts/use-text.js';
import { claimWords } from '../words/claim-words.js';
import { estimateWords, moveWords } from '../words/number-words.js';

/** Decides on a claim and says what was decided and how it is taken back. */
export async function decide(claim: ClaimView, request: AssessRequest, words: Words): Promise<Undoable> {
  const answer = await assess(claim, request).catch((failed) => {
    // Most often another window was faster: what is shown is out of date.
    refresh();
    throw failed;
  });
  tookEffect(answer);
  const says = words.t(`decided.${request.decision}`, { claim: claimWords(answer.claim ?? claim, words) });
  return undoableOf(answer, says, words);
}

/** A decision as something that can be taken back; it says which estimate moved most and how. */
export function undoableOf(answer: AssessAnswer, says: string, words: Words): Undoable {
  return {
    says: [says, ...answer.moved.slice(0, 1).map((move) => movedWords(move, words))].join(' · '),
    undo: async () => tookEffect(await undoAssessment(answer.assessment.id)),
  };
}

/** "al-Hol: population 23,500 → 23,100". */
function movedWords({ name, before, now }: SeriesMove, words: Words): string {
  const say = (value: SeriesMove['now']) => (value ? estimateWords(value.best, value['90'], words) : '–');
  return `${name} ${moveWords(say(before), say(now), words)}`;
}

function tookEffect(answer: AssessAnswer): void {
  if (answer.claim) client.setQueryData(['claims', 'one', answer.claim.id], answer.claim);
  refresh();
}

function refresh(): void {
  pictureMoved();
  void client.invalidateQueries({ queryKey: ['review'] });
}
