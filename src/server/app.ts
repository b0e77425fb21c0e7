import { randomBytes } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { ServerContext } from './context.js';
import { contentType } from './guard/content-type.js';
import { ownPages } from './guard/own-pages.js';
import { revisionTag } from './guard/revision-tag.js';
import { securityHeaders } from './guard/security-headers.js';
import { problemResponse, RequestProblem } from './request-problem.js';
import { accountRoutes } from './routes/accounts.js';
import { claimRoutes } from './routes/claims.js';
import { conflictRoutes } from './routes/conflicts.js';
import { correctionRoutes } from './routes/corrections.js';
import { eventRoutes } from './routes/events.js';
import { lineageRoutes } from './routes/lineage.js';
import { mapRoutes } from './routes/map.js';
import { reportRoutes } from './routes/report.js';
import { reviewRoutes } from './routes/review.js';
import { searchRoutes } from './routes/search.js';
import { seriesRoutes } from './routes/series.js';
import { situationRoutes } from './routes/situation.js';
import { sourceRoutes } from './routes/sources.js';
import { streamRoutes } from './routes/stream.js';
import { uploadRoutes } from './routes/upload.js';

export interface AppOptions {
  /** The port listened on; undefined to look at the host's name alone. */
  readonly port?: number;
  /** The workbench's files (see `workbenchFiles`). */
  readonly pages?: MiddlewareHandler | undefined;
}

const MOST_JSON = 1_000_000;
const MOST_UPLOAD = 512 * 1024 * 1024;

/** The API and the workbench as one application, to be listened to or asked directly. */
export function createApp(server: ServerContext, options: AppOptions = {}): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const errors = result.error.issues.map(({ path, message }) => ({
        field: path.map(String).join('.'),
        message,
      }));
      throw new RequestProblem(
        'not-valid',
        errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; '),
        { errors },
      );
    },
  });

  app.onError((error, context) => problemResponse(problemOf(error), context.req.path));
  app.notFound((context) =>
    problemResponse(
      new RequestProblem('not-found', `there is nothing at ${context.req.path}`),
      context.req.path,
    ),
  );

  app.use(securityHeaders());
  app.use(ownPages(options.port));
  if (options.pages) app.use(options.pages);
  app.use('/api/*', contentType());
  app.use('/api/*', async (context, next) => {
    const maxSize = context.req.path === '/api/accounts' ? MOST_UPLOAD : MOST_JSON;
    return bodyLimit({
      maxSize,
      onError: () => {
        throw new RequestProblem('too-large', `the body has more than ${maxSize} bytes`);
      },
    })(context, next);
  });
  app.use('/api/*', (_context, next) => server.workshop.visit(next));
  app.use('/api/*', revisionTag(server.bus, randomBytes(4).toString('hex')));

  situationRoutes(app, server);
  seriesRoutes(app, server);
  mapRoutes(app, server);
  eventRoutes(app, server);
  accountRoutes(app, server);
  uploadRoutes(app, server);
  claimRoutes(app, server);
  reviewRoutes(app, server);
  conflictRoutes(app, server);
  correctionRoutes(app, server);
  lineageRoutes(app, server);
  sourceRoutes(app, server);
  searchRoutes(app, server);
  reportRoutes(app, server);
  streamRoutes(app, server);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Crossbearing',
      version: server.version,
      description: 'What second-hand accounts say of a closed situation, and what follows.',
    },
  });
  return app;
}

/** PostgreSQL's classes of errors that a request's own values cause: they are not of the type compared with. */
const OF_VALUES = /^22/;

function problemOf(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error;
  if (error instanceof HTTPException)
    return error.status === 413
      ? new RequestProblem('too-large', error.message)
      : new RequestProblem('bad-request', error.message || 'the body is not well-formed');
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && OF_VALUES.test(code))
    return new RequestProblem('bad-request', 'a value of the request cannot be compared with what is stored');
  if (process.env.CROSSBEARING_DEBUG) console.error(error);
  return new RequestProblem('failed', error instanceof Error ? error.message : String(error));
}
