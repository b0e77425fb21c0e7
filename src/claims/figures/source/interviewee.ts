import type { Span } from '../../../accounts/span.js';
import { knowledge } from '../../../situation/knowledge.js';
import { conversationsSchema } from './conversations-schema.js';

const data = knowledge('en/conversations.yaml', conversationsSchema);

/**
 * Who is asked in an interview whose answers bear no name, by what stands before it: [Dr Mara Lind, 47, runs the ward. We met
 * her there.], [We spoke to Mara Lind, who runs the ward.]. Undefined where nobody is named so, or more than one.
 */
export function interviewee(text: string, before: number): Span | undefined {
  const intro = text.slice(0, Math.min(before, INTRODUCTION));
  for (const pattern of [MET, TITLED, AGED]) {
    const found = [...intro.matchAll(pattern)].map((match) => {
      const name = match[1]!;
      const start = match.index + match[0].indexOf(name);
      return { start, end: start + name.length };
    });
    const [first] = found;
    if (!first) continue;
    const surname = lastWord(intro.slice(first.start, first.end));
    return found.every(({ start, end }) => lastWord(intro.slice(start, end)) === surname) ? first : undefined;
  }
  return undefined;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Characters: no interview is introduced at greater length. */
const INTRODUCTION = 1500;

const WORD = String.raw`\p{Lu}[\p{L}’'-]+`;
const NAME = `${WORD}(?: (?:de|del|da|van|von|bin|al|el) ${WORD}| ${WORD}){1,3}`;
const TITLE = `(?:${data.titles.map(either).join('|')})`;
const MET = new RegExp(
  String.raw`\b(?:${data.meeting.map(either).join('|')})\s+((?:${TITLE} )?${NAME})`,
  'gu',
);
const TITLED = new RegExp(String.raw`(?<![\p{L}])(${TITLE} ${NAME})`, 'gu');
const AGED = new RegExp(String.raw`(${NAME}), \d{2},`, 'gu');

/** A word with or without a capital, as a pattern. */
function either(word: string): string {
  const escaped = word.replace(/\./g, String.raw`\.`);
  return `[${escaped[0]}${escaped[0]!.toUpperCase()}]${escaped.slice(1)}`;
}
