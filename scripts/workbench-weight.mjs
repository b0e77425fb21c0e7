/** Fails when the workbench's first load is over 250 kB compressed, or a view's first opening over 400 kB: `node scripts/workbench-weight.mjs`. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const FIRST_LOAD = 250_000;
const VIEW = 400_000;
const built = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/workbench');
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
const first = filesOf('index.html');
const sizes = [{ name: 'first load', bytes: weigh(first), most: FIRST_LOAD }];
for (const key of manifest['index.html'].dynamicImports ?? []) {
  const more = [...filesOf(key)].filter((file) => !first.has(file));
  sizes.push({ name: manifest[key].src ?? key, bytes: weigh(more), most: VIEW });
}
for (const { name, bytes, most } of sizes)
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${name}${bytes > most ? `  over ${most / 1000} kB` : ''}`);
process.exitCode = sizes.some(({ bytes, most }) => bytes > most) ? 1 : 0;

/** The scripts and style sheets a part needs before it runs. */
function filesOf(key, seen = new Set()) {
  const part = manifest[key];
  if (!part || seen.has(part.file)) return seen;
  seen.add(part.file);
  for (const sheet of part.css ?? []) seen.add(sheet);
  for (const imported of part.imports ?? []) filesOf(imported, seen);
  return seen;
}

function weigh(files) {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(join(built, file)), { level: 9 }).length;
  return bytes;
}
