import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A folder's entries in path order, parents first; `size` is absent for a folder. */
interface Entry {
  readonly path: string;
  readonly size?: number;
}

/** A folder as bytes: a line of JSON that lists its entries, then the files' content in that order; Brotli (RFC 7932). */
export function packFolder(folder: string): Uint8Array {
  const files: Uint8Array[] = [];
  const entries = list(folder, '').map(({ path, folder: isFolder }): Entry => {
    if (isFolder) return { path };
    const bytes = readFileSync(join(folder, path));
    files.push(bytes);
    return { path, size: bytes.length };
  });
  const all = Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...files]);
  return brotliCompressSync(all, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: all.length },
  });
}

/** Writes what `packFolder` gave into an empty folder. */
export function unpackFolder(archive: Uint8Array, folder: string): void {
  const all = brotliDecompressSync(archive);
  let at = all.indexOf('\n') + 1;
  for (const { path, size } of JSON.parse(all.toString('utf8', 0, at)) as Entry[]) {
    if (size === undefined) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), all.subarray(at, (at += size)));
  }
}

function list(folder: string, below: string): { path: string; folder: boolean }[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory()
        ? [{ path, folder: true }, ...list(folder, path)]
        : [{ path, folder: false }];
    });
}
