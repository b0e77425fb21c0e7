import type { SourceRef } from '../../claim.js';

/** A chain without the account's publisher, under its name, part of it or its initials: it speaks in its own account anyway. */
export function withoutPublisher(chain: readonly SourceRef[], publisher: string | undefined): SourceRef[] {
  const others = chain.filter(({ name }) => !AUTHORS.test(name));
  if (publisher === undefined || others.length === 0) return others;
  const own = new Set([...wordsOf(publisher), initialsOf(publisher)]);
  return others.filter(({ name, role }) => role !== undefined || !isOwn(name, own));
}

/** [The authors verified 90 deaths.] */
const AUTHORS = /^(?:the )?authors?(?: of (?:this|the) \p{L}+)?$/iu;

function isOwn(name: string, own: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  return /\p{Lu}/u.test(name) && words.length > 0 && words.every((word) => own.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SMALL.has(word));
}

const SMALL: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'in', 'an']);

function initialsOf(name: string): string {
  return (name.match(/\b\p{Lu}/gu) ?? []).join('').toLowerCase();
}
