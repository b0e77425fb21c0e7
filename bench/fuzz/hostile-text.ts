import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Random } from '../worlds/random.js';

/** A kind of text that should break or slow a reader, by name. */
export interface Shape {
  readonly name: string;
  /** A text of about so many UTF-16 code units. */
  make(random: Random, size: number): string;
}

const root = join(import.meta.dirname, '../..');
const words = [...timeWords(), ...sayings().flatMap((say) => say.split(/\s+/))];
const sentences = sayings();

export const shapes: readonly Shape[] = [
  { name: 'any code units', make: (random, size) => filled(size, () => anyCharacter(random)) },
  { name: 'digits and marks', make: (random, size) => filled(size, () => random.pick(MARKS)) },
  { name: 'words in any order', make: (random, size) => joined(size, random.pick(GAPS), () => word(random)) },
  { name: 'one piece again and again', make: repeated },
  { name: 'two pieces by turns', make: alternating },
  { name: 'names without end', make: names },
  { name: 'sentences, damaged', make: (random, size) => damaged(random, mixed(random, size)) },
  {
    name: 'sentences without full stops',
    make: (random, size) => mixed(random, size).replace(/[.\n]/g, ' '),
  },
  { name: 'rows of a table', make: table },
];

const MARKS = [...'0123456789', ...'.,:;/-–—()[]{}"\'“”‘’«»%$€#*•\n\t '];
const GAPS = [' ', ' ', ' ', ', ', '\n', '-', '', '\u00a0', '. '];
const PIECES = [
  ...[
    '2019 ',
    '1/2/',
    '12:30 ',
    '3.4.',
    'Monday ',
    'two-year-old-',
    '(',
    '((1) ',
    '"',
    '“',
    '’s ',
    'Al ',
    'al-',
  ],
  ...[
    'between 3 and ',
    'from May to ',
    'the last ',
    'of the ',
    'said ',
    'he said that ',
    'in ',
    'of whom ',
    '1, ',
  ],
  ...[
    '\u202e',
    '\ud800',
    '\u0301',
    '\u200d',
    '🙂',
    '\n',
    '- ',
    '\n• ',
    '...',
    '?!',
    'a',
    'A',
    '٣',
    'و',
    'و ',
    "l'",
  ],
  ...[
    'Camp, ',
    'Mr. ',
    'no. ',
    'U.S. ',
    '%',
    '1% ',
    '1 million ',
    '000 ',
    ',000',
    'twenty-',
    'hundred ',
    'St. ',
  ],
];

/** Characters that change how others are read: controls, marks without base, lone surrogates, directions. */
const STRANGE = [...'\0\u0007\u00ad\u0301\u0640\u200b\u200d\u200f\u202a\u202e\u2028\u2066\ufeff\ufffd'];

function anyCharacter(random: Random): string {
  const kind = random.uniform();
  if (kind < 0.1) return random.pick(STRANGE);
  if (kind < 0.2) return String.fromCharCode(random.whole(0xd800, 0xdfff));
  if (kind < 0.5) return String.fromCharCode(random.whole(32, 126));
  if (kind < 0.7) return String.fromCharCode(random.whole(0x600, 0x6ff));
  return String.fromCodePoint(random.whole(0, 0x10ffff));
}

function word(random: Random): string {
  const text = random.pick(words);
  const how = random.uniform();
  if (how < 0.1) return String(random.whole(0, 3000));
  if (how < 0.2) return text.toUpperCase();
  return how < 0.4 ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

function repeated(random: Random, size: number): string {
  const piece = random.chance(0.5) ? random.pick(PIECES) : `${word(random)}${random.pick(GAPS)}`;
  return piece.repeat(Math.ceil(size / Math.max(1, piece.length)));
}

function alternating(random: Random, size: number): string {
  const pieces = [random.pick(PIECES), `${word(random)}${random.pick(GAPS)}`, random.pick(PIECES)];
  return repeatedly(size, pieces);
}

function names(random: Random, size: number): string {
  return joined(size, random.pick([' ', '-', ', ', ' al-', ' and ']), () => {
    const text = random.pick(words);
    return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
  });
}

function mixed(random: Random, size: number): string {
  return joined(size, random.pick([' ', ' ', '\n', '\n\n']), () => random.pick(sentences));
}

/** Characters left out, put in, doubled and cut, one in thirty. */
function damaged(random: Random, text: string): string {
  return text.replace(/[\s\S]/g, (character) => {
    const what = random.uniform() * 120;
    if (what > 4) return character;
    return what < 1
      ? ''
      : what < 2
        ? character + anyCharacter(random)
        : what < 3
          ? character + character
          : '\n';
  });
}

function table(random: Random, size: number): string {
  const columns = random.whole(1, 400);
  const mark = random.pick(['\t', '   ', ' | ', ',']);
  return joined(size, '\n', () =>
    Array.from({ length: columns }, () =>
      random.chance(0.5) ? String(random.whole(0, 99_999)) : word(random),
    ).join(mark),
  );
}

function repeatedly(size: number, pieces: readonly string[]): string {
  const once = pieces.join('');
  return once.repeat(Math.ceil(size / Math.max(1, once.length)));
}

function filled(size: number, make: () => string): string {
  return joined(size, '', make);
}

function joined(size: number, gap: string, make: () => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < size; ) {
    const piece = make();
    pieces.push(piece);
    length += Math.max(1, piece.length + gap.length);
  }
  return pieces.join(gap);
}

/** All time words of all languages. */
function timeWords(): string[] {
  return ['en', 'fr', 'ar'].flatMap((language) => {
    const file = join(root, 'knowledge', language, 'time.yaml');
    const { classes } = parse(readFileSync(file, 'utf8')) as {
      classes: Record<string, Record<string, unknown>>;
    };
    return Object.values(classes).flatMap((members) => Object.keys(members));
  });
}

/** All sentences of all phrase books, their marks taken out. */
function sayings(): string[] {
  const folder = join(root, 'phrasebook');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .flatMap((path) => saidIn(parse(readFileSync(join(folder, path), 'utf8'))))
    .map((say) => say.replace(/[[\]{}]/g, ''));
}

/** The sentences of a phrase book, wherever in it they stand. */
function saidIn(part: unknown): string[] {
  if (typeof part === 'string') return part.includes(' ') ? [part] : [];
  if (Array.isArray(part)) return part.flatMap(saidIn);
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'expect' ? [] : saidIn(value)));
}
