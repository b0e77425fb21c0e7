import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSituation } from '../../situation/situation.js';
import { annotate } from '../annotate.js';

const books = parse(readFileSync('phrasebook/en/place-ids.yaml', 'utf8')) as {
  situation: string;
  say: string[];
}[];
const NAMED = /\[([^\]]+)\]\(([^)]+)\)/g;

describe.each(books)('names of the places of $situation', ({ situation: file, say }) => {
  const situation = readSituation(readFileSync(file, 'utf8'), file);
  const own = new Set(situation.places.map(({ id }) => id));
  it.each(say)('%s', (said) => {
    const text = said.replace(NAMED, '$1');
    const notes = annotate(
      { name: 'a', id: 'a', language: 'en', text, furniture: [], headings: [], tables: [] },
      situation,
    );
    const wanted = [...said.matchAll(NAMED)].map(([, name, id]) => ({
      name,
      id: id === '-' ? undefined : id,
    }));
    const read = wanted.map(({ name }) => {
      const start = text.indexOf(name!);
      const found = notes.places.find((place) => place.start < start + name!.length && start < place.end);
      return { name, id: found?.place !== undefined && own.has(found.place) ? found.place : undefined };
    });
    expect(read).toEqual(wanted);
  });
});
