import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { contentSecurityPolicy } from './guard/security-headers.js';

interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly packed: ReadonlyMap<'br' | 'gzip', Uint8Array>;
  /** Its name changes with its content. */
  readonly hashed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};
/** Stands in index.html wherever a style may be made inline; each answer gets a number of its own. */
const NONCE = '__CSP_NONCE__';

/**
 * The built workbench of a folder, held in memory. Every address that is no file and not of the API is one of its views, and
 * gives the page. Undefined where the workbench was not built.
 */
export function workbenchFiles(folder: string): MiddlewareHandler | undefined {
  const files = readFiles(folder);
  const page = files.get('index.html');
  if (!page) return undefined;
  return async (context, next) => {
    const { method, path } = context.req;
    if ((method !== 'GET' && method !== 'HEAD') || path.startsWith('/api/') || path === '/api') return next();
    const name = pathOf(path);
    const file = name === undefined ? undefined : files.get(name);
    if (!file && name !== undefined && extname(name) in TYPES) return next();
    const found = file ?? page;
    if (found === page) return pageAnswer(page);
    const caching = found.hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers = { etag: found.etag, 'cache-control': caching, vary: 'accept-encoding' };
    const known = context.req
      .header('if-none-match')
      ?.split(',')
      .map((one) => one.trim());
    if (known?.includes(found.etag)) return new Response(null, { status: 304, headers });
    const accepted = context.req.header('accept-encoding') ?? '';
    const coding = (['br', 'gzip'] as const).find((one) => accepted.includes(one) && found.packed.has(one));
    const bytes = coding ? found.packed.get(coding)! : found.bytes;
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...headers,
        'content-type': found.type,
        'content-length': String(bytes.length),
        ...(coding && { 'content-encoding': coding }),
      },
    });
  };
}

function pageAnswer({ bytes, type }: PageFile): Response {
  const text = Buffer.from(bytes).toString('utf8');
  const nonce = text.includes(NONCE) ? randomBytes(16).toString('base64') : undefined;
  return new Response(nonce === undefined ? text : text.replaceAll(NONCE, nonce), {
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  });
}

/** The file's name of an address; undefined where it is not well-formed. */
function pathOf(path: string): string | undefined {
  try {
    return decodeURIComponent(path.slice(1)) || 'index.html';
  } catch {
    return undefined;
  }
}

function readFiles(folder: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const path of listFiles(folder)) {
    const bytes = readFileSync(path);
    const name = relative(folder, path).split(sep).join('/');
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    files.set(name, {
      type,
      bytes,
      etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}"`,
      packed: packed(bytes, type),
      hashed: /[-.][\w-]{8,}\.\w+$/.test(name) && name.startsWith('assets/'),
    });
  }
  return files;
}

function packed(bytes: Buffer, type: string): Map<'br' | 'gzip', Uint8Array> {
  if (bytes.length < 1_000 || /image\/(?!svg)|font/.test(type)) return new Map();
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return new Map([
    ['br', brotliCompressSync(bytes, quality)],
    ['gzip', gzipSync(bytes)],
  ]);
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => statSync(path).isFile());
  } catch {
    return [];
  }
}
