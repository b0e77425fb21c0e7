import type { MiddlewareHandler } from 'hono';
import { RequestProblem } from '../request-problem.js';

const NAMES = ['localhost', '127.0.0.1', '[::1]'];
const READS = ['GET', 'HEAD'];

/**
 * Answers only to this machine's own names, against DNS rebinding, and only to pages it served itself. A request without an
 * Origin is no page of another site (Fetch standard, "Origin" header); programs send none.
 */
export function ownPages(port: number | undefined): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    if (!isOwn(host, port))
      throw new RequestProblem('bad-host', `the host ${brief(host)} is not this server; use localhost`);
    const origin = context.req.header('origin');
    if (origin !== undefined && !isOwnOrigin(origin, port))
      throw new RequestProblem('bad-origin', `pages of ${brief(origin)} may not ask this server`);
    const site = context.req.header('sec-fetch-site');
    const foreign = site === 'cross-site' || site === 'same-site';
    const opening = READS.includes(context.req.method) && context.req.header('sec-fetch-mode') === 'navigate';
    if (foreign && !opening)
      throw new RequestProblem('bad-origin', 'pages of other sites may not ask this server');
    await next();
  };
}

function isOwnOrigin(origin: string, port: number | undefined): boolean {
  return origin.startsWith('http://') && isOwn(origin.slice('http://'.length), port);
}

function isOwn(host: string, port: number | undefined): boolean {
  const name = NAMES.find((one) => host === one || host.startsWith(`${one}:`));
  if (name === undefined) return false;
  const given = host.slice(name.length + 1);
  return port === undefined
    ? /^\d{0,5}$/.test(given)
    : given === String(port) || (given === '' && port === 80);
}

function brief(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
