import type { MiddlewareHandler } from 'hono';
import { RequestProblem } from '../request-problem.js';

/** Bodies are JSON, uploads are multipart. A form of another site can send neither JSON nor this without being asked first. */
export function contentType(): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    if (!['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
      throw new RequestProblem('not-allowed', `nothing here is done by ${method}`);
    const type = (context.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
    const wanted = path === '/api/accounts' ? 'multipart/form-data' : 'application/json';
    if (type !== wanted)
      throw new RequestProblem(
        'bad-type',
        `the body must be ${wanted}, not ${type === '' ? 'untyped' : type}`,
      );
    return next();
  };
}
