/**
 * Checks every file of knowledge/ against its schema and builds them into one module, so that the core needs no
 * file to read (it runs in a browser too). A file that no layer has a schema for is an error.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ZodType } from 'zod';
import { DataError, readYaml } from '../src/situation/yaml.js';
import { buildLanguageModel } from './language-model.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'knowledge');
const target = join(root, 'src/situation/knowledge.generated.ts');

/** With `strict`, any problem ends it; without (before tests), a broken file is named and left out. */
export async function buildKnowledge(strict: boolean): Promise<void> {
  const problems: string[] = [];
  const schemas = await allSchemas(problems);
  const files: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.yaml')) continue;
    const name = relative(folder, join(folder, path)).replaceAll('\\', '/');
    const schema = schemas[name] ?? schemas[name.replace(/^[a-z]{2}\//, '*/')];
    if (!schema) {
      problems.push(`knowledge/${name}: no layer has a schema for this file`);
      continue;
    }
    try {
      const { value } = readYaml(readFileSync(join(folder, path), 'utf8'), schema, `knowledge/${name}`);
      files[name] = JSON.stringify(value);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) {
    if (strict) throw new Error(problems.join('\n'));
    console.warn(problems.join('\n'));
    for (const [name, json] of lastBuilt()) files[name] ??= json;
  }
  const lines = Object.entries(files).map(
    ([name, json]) => `  ${JSON.stringify(name)}: ${JSON.stringify(json)},`,
  );
  const module = `// Built by scripts/knowledge.ts from knowledge/.\nexport const knowledgeFiles: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
  if (!existsSync(target) || readFileSync(target, 'utf8') !== module) writeFileSync(target, module);
}

/** Vitest's global set-up. */
export default async function setup(): Promise<void> {
  await buildLanguageModel(false);
  await buildKnowledge(false);
}

/** The files of the last good build, so that one being edited does not stop the tests of the others. */
function lastBuilt(): [name: string, json: string][] {
  if (!existsSync(target)) return [];
  return readFileSync(target, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  "'))
    .map((line) => Object.entries(JSON.parse(`{${line.replace(/,$/, '')}}`) as Record<string, string>)[0]!);
}

/** Schemas by path below knowledge/; "*\/" stands for any language folder. */
async function allSchemas(problems: string[]): Promise<Record<string, ZodType>> {
  const found: Record<string, ZodType> = {};
  for (const layer of [
    'situation',
    'accounts',
    'language',
    'claims',
    'lineage',
    'reconcile',
    'grading',
    'publish',
  ]) {
    const file = join(root, 'src', layer, layer === 'situation' ? 'schema.ts' : 'knowledge-schemas.ts');
    if (!existsSync(file)) continue;
    try {
      Object.assign(found, (await import(file)).knowledgeSchemas);
    } catch (error) {
      problems.push(`src/${layer}: ${(error as Error).message}`);
    }
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildLanguageModel(true);
  await buildKnowledge(true).catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}
