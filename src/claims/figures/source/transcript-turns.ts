import type { Span } from '../../../accounts/span.js';
import type { Reading } from '../../../language/annotation.js';
import type { SourceRef } from '../../claim.js';
import { firstAtOrAfter } from '../mentions-in.js';
import { namedSource } from './named-source.js';

/** Turns of a conversation, at least. */
const MANY = 3;
const SPEAKER =
  /^((?:\p{Lu}[\p{Lu}.'’-]*)(?: \p{Lu}[\p{Lu}.'’-]*){0,3}(?:, \p{Lu}[\p{Lu} .,'’-]{2,40})?): \S/u;

interface Turn extends Span {
  readonly speaker: Span;
}

/**
 * Who speaks where, in a text set as a conversation: [DR MARA LIND: Good morning. ...], [Q: ...], [DR LIND: ...]. One
 * speaker at least comes back, so that a report's sections ([HEALTH: ...]) are none. Undefined where no turn holds, or one of no name.
 */
export function speakerAt(reading: Reading): (at: number) => SourceRef | undefined {
  const turns = turnsOf(reading);
  return (at) => {
    const turn = turns[firstAtOrAfter(turns, at + 1) - 1];
    if (!turn) return undefined;
    const { text } = reading.account;
    return NAMELESS.test(text.slice(turn.speaker.start, turn.speaker.end))
      ? undefined
      : namedSource(turn.speaker, text);
  };
}

function turnsOf({ blocks, account: { text } }: Reading): readonly Turn[] {
  const turns: Turn[] = [];
  const heard = new Map<string, number>();
  for (const { start, end } of blocks) {
    const words = SPEAKER.exec(text.slice(start, Math.min(end, start + LINE)))?.[1];
    if (words === undefined) continue;
    turns.push({ start, end, speaker: { start, end: start + words.length } });
    const last = words.replace(/,.*/, '').split(' ').at(-1)!;
    heard.set(last, (heard.get(last) ?? 0) + 1);
  }
  const conversation = turns.length >= MANY && heard.size > 1 && [...heard.values()].some((n) => n > 1);
  return conversation ? turns : [];
}

/** Who asks and who answers, but not by name: [Q: ...], [A: ...]. */
const NAMELESS = /^(?:Q|A|QUESTION|ANSWER)\.?$/;

/** Characters in which a speaker is named. */
const LINE = 100;
