import { LANGUAGE_MODEL } from './language-model.generated.js';
import { PieceTable } from './piece-table.js';
import { piecesOf } from './pieces-of.js';

/** Of a longer text only so much is looked at; UTF-16 code units. */
const LONGEST_TEXT = 1_000;
/** Every score of the table is so much less than what it stands for. */
const LEAST_SCORE = 53;
/** A score a piece that is half way to certainty. */
const HALF_WAY = 25;
/** Of the score usual for a language, what a text must reach to be of it. */
const RELIABLE = 0.75;
const FEWEST_PIECES = 3;

const { languages } = LANGUAGE_MODEL;
let table: PieceTable | undefined;

/**
 * The language of a text, as ISO 639-1; undefined where none is likely enough.
 * As the Efficient Language Detector tells it (Nito T.M., github.com/nitotm/efficient-language-detector-js, version
 * 2.1): by the pieces of words it shares with each language, of 60.
 */
export function likeliestLanguage(text: string): string | undefined {
  table ??= new PieceTable(LANGUAGE_MODEL);
  const pieces = piecesOf(text.substring(0, LONGEST_TEXT));
  const scores = new Int32Array(languages.length);
  for (const piece of pieces) table.addScores(piece, LEAST_SCORE, scores);
  let best = -1;
  for (let i = 0; i < scores.length; i++) if (scores[i]! > Math.max(0, scores[best] ?? 0)) best = i;
  if (best < 0 || pieces.size < FEWEST_PIECES) return undefined;
  const { name, usual } = languages[best]!;
  const scaled = (score: number) => score / pieces.size / (score / pieces.size + HALF_WAY);
  return usual * RELIABLE > scaled(scores[best]!) ? undefined : name;
}
