import type { Random } from '../worlds/random.js';
import { AGENCIES, CORES, DAYS, ENDS, EVENTS, OPENINGS, STANDING, SYLLABLES } from './phrases.js';

/** Facts two writers may tell in their own words. */
export interface Facts {
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export function drawFacts(r: Random): Facts {
  const several = (count: number, make: () => string) => Array.from({ length: count }, make);
  const number = () => `${r.pick([r.whole(20, 99) * 100, r.whole(101, 4999), r.whole(11, 60) * 1000])}`;
  return {
    words: {
      town: [name(r)],
      other: several(2, () => name(r)),
      person: several(3, () => `${name(r)} ${name(r)}`),
      agency: [r.pick(AGENCIES)],
      event: [r.pick(EVENTS)],
      day: several(2, () => r.pick(DAYS)),
      n: several(4, number),
      small: several(3, () => `${r.whole(3, 40)}`),
    },
  };
}

/** Sentences of a story on the facts, in one writer's words. */
export function writeStory(facts: Facts, sentences: number, r: Random): string[] {
  const [openings, cores, ends] = [OPENINGS, CORES, ENDS].map((list) => shuffled(list, r)) as [
    string[],
    string[],
    string[],
  ];
  return Array.from({ length: sentences }, (_, i) => {
    const pieces = [openings[i % openings.length]!, cores[i % cores.length]!, ends[i % ends.length]!];
    return `${fill(`${pieces[0]}, at {name}, ${pieces[1]}, ${pieces[2]}`, facts.words, r)}.`;
  });
}

/** The standing text of the n-th publisher. */
export function standingOf(publisher: number): string {
  const text = STANDING[publisher % STANDING.length]!;
  return text.replaceAll('{name}', publisherName(publisher));
}

export function publisherName(publisher: number): string {
  const syllable = SYLLABLES[publisher % SYLLABLES.length]!;
  return `${syllable[0]!.toUpperCase()}${syllable.slice(1)}field ${['Courier', 'Monitor', 'Wire'][publisher % 3]}`;
}

export function shuffled<T>(list: readonly T[], r: Random): T[] {
  const rest = [...list];
  for (let i = rest.length - 1; i > 0; i--) {
    const j = r.whole(0, i);
    [rest[i], rest[j]] = [rest[j]!, rest[i]!];
  }
  return rest;
}

function fill(template: string, words: Facts['words'], r: Random): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) =>
    slot === 'name' ? name(r) : r.pick(words[slot]!),
  );
}

function name(r: Random): string {
  const word = Array.from({ length: r.whole(2, 3) }, () => r.pick(SYLLABLES)).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}
