import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder the product is installed in: the nearest one above with its package.json. */
export const packageFolder: string = find(dirname(fileURLToPath(import.meta.url)));

/** The package's version. */
export const version: string = (
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
).version;

function find(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, 'package.json');
    if (
      existsSync(file) &&
      (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'crossbearing'
    )
      return at;
    if (dirname(at) === at) throw new Error(`no package.json of crossbearing above ${folder}`);
  }
}
