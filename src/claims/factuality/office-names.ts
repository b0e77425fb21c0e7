import { isRole } from '../../language/attribution/describe-source.js';

/**
 * The ways to say a source's name, the account's own first: [the camp's administration] and [administration of the camp]
 * are the camp administration; who holds an office now speaks for it, [an official of the ministry].
 */
export function officeNames(name: string): string[] {
  const office = officeOf(name);
  const names = office === undefined ? [name] : [name, office];
  return [...new Set(names.flatMap((one) => [one, withoutPossessive(one), headLast(one)]))];
}

/** [spokesman for the northern council]: the council. */
function officeOf(name: string): string | undefined {
  const [, holder, office] = /^(.+?) (?:of|for|from|at|in|with) (.+)$/.exec(name) ?? [];
  if (holder === undefined || office === undefined || NOT_NOW.test(name)) return undefined;
  const words = holder.split(' ');
  return words.length <= MOST && isRole(singular(words[words.length - 1]!)) ? office : undefined;
}

/** Who left an office, or will not be named, does not speak for it. */
const NOT_NOW = /\b(?:former|ex|late|ousted|exiled|anonymous|unnamed|unidentified)\b/i;
/** Words: [senior foreign policy adviser]. */
const MOST = 4;

function singular(word: string): string {
  return word.replace(/s$/, '');
}

function withoutPossessive(name: string): string {
  return name.replace(/['’]s (?=\S)/g, ' ');
}

/** [administration of the camp] as [camp administration]. */
function headLast(name: string): string {
  return name.replace(/^(.+?) of (?:the )?(.+)$/, '$2 $1');
}
