import type { MiddlewareHandler } from 'hono';
import type { ChangesBus } from '../changes-bus.js';

/**
 * Whatever is read stays as it is until the store changes: its tag is the number of the change, and who has that is told so
 * (304) before anything is looked up. `start` tells one run of the server from another.
 */
export function revisionTag(bus: ChangesBus, start: string): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method !== 'GET' || context.req.path === '/api/stream') return next();
    const tag = `W/"${start}-${bus.revision}"`;
    const versioned = /^\/api\/claims\/[^/]+$/.test(context.req.path);
    const known = context.req
      .header('if-none-match')
      ?.split(',')
      .map((one) => one.trim());
    if (!versioned && known?.includes(tag))
      return new Response(null, { status: 304, headers: { etag: tag, 'cache-control': CACHE } });
    await next();
    if (context.res.status !== 200) return;
    if (!context.res.headers.has('etag')) context.header('etag', tag);
    context.header('cache-control', CACHE);
  };
}

const CACHE = 'private, no-cache';
