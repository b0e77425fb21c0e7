/** Makes the archive that new stores start from: dist/assets/store.br. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSnapshot } from '../src/store/snapshot.js';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/assets');
const archive = await makeSnapshot();
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'store.br'), archive);
console.error(`dist/assets/store.br: ${(archive.length / 1e6).toFixed(1)} MB`);
