import type { Span } from '../../../accounts/span.js';
import type { Reading } from '../../../language/annotation.js';
import { knowledge } from '../../../situation/knowledge.js';
import type { SourceRef } from '../../claim.js';
import { firstAtOrAfter } from '../mentions-in.js';
import { conversationsSchema } from './conversations-schema.js';
import { interviewee } from './interviewee.js';
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
 * speaker at least comes back, so that a report's sections ([HEALTH: ...]) are none. Answers without
 * a name are those of who is introduced; undefined where no turn holds, or one of nobody.
 */
export function speakerAt(reading: Reading): (at: number) => SourceRef | undefined {
  const turns = turnsOf(reading);
  const { text } = reading.account;
  let answering: { readonly who: Span | undefined } | undefined;
  return (at) => {
    const turn = turns[firstAtOrAfter(turns, at + 1) - 1];
    if (!turn) return undefined;
    const voice = bare(text.slice(turn.speaker.start, turn.speaker.end));
    if (askers.has(voice)) return undefined;
    if (!answerers.has(voice)) return namedSource(turn.speaker, text);
    answering ??= { who: interviewee(text, turns[0]!.start) };
    return answering.who && namedSource(answering.who, text);
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

function bare(speaker: string): string {
  return speaker.replace(/\.$/, '');
}

const data = knowledge('en/conversations.yaml', conversationsSchema);
const askers = new Set(data.askers);
const answerers = new Set(data.answerers);

/** Characters in which a speaker is named. */
const LINE = 100;
