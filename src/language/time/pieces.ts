import type { Entry, TimeVocabulary } from './vocabulary.js';

/** A piece of a word, with its offset in it. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/**
 * The pieces of a word no vocabulary holds: what hyphens join [mid-November], what an apostrophe elides [d'octobre],
 * what a letter is written together with [ومارس].
 */
export function piecesOf(vocabulary: TimeVocabulary, word: string): readonly Piece[] {
  if (vocabulary.proclitics.has(word[0]!) && vocabulary.entries.has(word.slice(1)))
    return [
      { text: word[0]!, at: 0 },
      { text: word.slice(1), at: 1 },
    ];
  if (isMarkAndFigures(vocabulary, word))
    return [
      { text: word[0]!, at: 0 },
      { text: word.slice(1), at: 1 },
    ];
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const hyphen = code === 45 || code === 0x2010 || code === 0x2011;
    if (!hyphen && code !== 39 && code !== 0x2019) continue;
    pieces.push({ text: word.slice(from, hyphen ? i : i + 1), at: from });
    from = i + 1;
  }
  pieces.push({ text: word.slice(from), at: from });
  return pieces;
}

/** Whether a word no vocabulary holds is worth cutting into pieces: one of them is a trigger. */
export function hasTrigger(vocabulary: TimeVocabulary, lower: string): boolean {
  if (!mayHavePieces(vocabulary, lower)) return false;
  return piecesOf(vocabulary, lower).some(({ text }) => isTrigger(vocabulary.entries, text));
}

/** [14h30] is a number, then a letter with its minutes. */
function isMarkAndFigures({ entries }: TimeVocabulary, word: string): boolean {
  if (word.length !== 3 || !isFigure(word.charCodeAt(1)) || !isFigure(word.charCodeAt(2))) return false;
  return entries.get(word[0]!)?.trigger === true;
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

function mayHavePieces(vocabulary: TimeVocabulary, lower: string): boolean {
  const { proclitics } = vocabulary;
  if (lower.length < 3) return false;
  if (lower.indexOf('-') > 0 || lower.indexOf("'") > 0) return true;
  return (proclitics.size > 0 && proclitics.has(lower[0]!)) || isMarkAndFigures(vocabulary, lower);
}

function isTrigger(entries: ReadonlyMap<string, Entry>, piece: string): boolean {
  return entries.get(piece)?.trigger === true || /^\d{4}s?$/.test(piece);
}
