/**
 * Packs the table of the Efficient Language Detector (Nito T.M., github.com/nitotm/efficient-language-detector-js,
 * Apache 2.0) into one module: as the package keeps it, an object a piece of a word, it takes a hundred megabytes of
 * memory in every thread that reads.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface EldTable {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Letters of the longest piece: four, and the spaces around a word. */
const LONGEST = 6;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const eld = join(root, 'node_modules/eld');
const target = join(root, 'src/accounts/language/language-model.generated.ts');

/** With `always`, even where there is one of this version of the package. */
export async function buildLanguageModel(always: boolean): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(eld, 'package.json'), 'utf8')) as { version: string };
  const heading = `// Built by scripts/language-model.ts from eld ${version}.\n`;
  if (!always && existsSync(target) && readFileSync(target, 'utf8').startsWith(heading)) return;
  const source = pathToFileURL(join(eld, 'src/'));
  const { ngramsData } = (await import(new URL('ngrams/small.js', source).href)) as { ngramsData: EldTable };
  const { dictionary } = await import(new URL('dictionary.js', source).href);
  const { avgScore } = await import(new URL('avgScore.js', source).href);
  const { separators } = await import(new URL('regexPatterns.js', source).href);
  const names = Object.values(ngramsData.languages);
  const model = {
    separators: (separators as RegExp).source,
    bytes: Array.from({ length: 256 }, (_, byte) => (dictionary as Record<number, string>)[byte]).join(''),
    languages: names.map((name) => ({ name, usual: (avgScore as Record<string, number>)[name] })),
    ...packed(ngramsData.ngrams),
  };
  const lines = Object.entries(model).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  writeFileSync(target, `${heading}export const LANGUAGE_MODEL = {\n${lines.join('')}};\n`);
}

/** Pieces of `LONGEST` bytes each, zeros at the end; how many languages each is of; their numbers and scores by turns. */
function packed(ngrams: EldTable['ngrams']): { pieces: string; counts: string; scores: string } {
  const pieces: number[] = [];
  const counts: number[] = [];
  const scores: number[] = [];
  for (const [piece, found] of Object.entries(ngrams)) {
    for (let i = 0; i < LONGEST; i++) pieces.push(i < piece.length ? piece.charCodeAt(i) : 0);
    const pairs = Object.entries(found);
    counts.push(pairs.length);
    for (const [language, score] of pairs) scores.push(Number(language), score);
  }
  return { pieces: base64(pieces), counts: base64(counts), scores: base64(scores) };
}

function base64(bytes: readonly number[]): string {
  if (bytes.some((byte) => byte > 255)) throw new Error('the table of eld holds what no byte can');
  return Buffer.from(bytes).toString('base64');
}
