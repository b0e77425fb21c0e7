import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { pictureOfStore } from '../../publish/picture-of-store.js';
import { htmlReport } from '../../publish/report/html.js';
import { markdownReport } from '../../publish/report/markdown.js';
import { makeReport } from '../../publish/report/report.js';
import { parseEdtf } from '../../situation/edtf.js';
import { leftOut } from '../../store/queries/situation.js';
import type { ServerContext } from '../context.js';
import { RequestProblem } from '../request-problem.js';
import { problems } from './answers.js';

const MOST_LEFT_OUT = 1_000;

const reportRoute = createRoute({
  method: 'get',
  path: '/api/report',
  summary: 'The situation report, as a download',
  request: {
    query: z.object({
      format: z.enum(['html', 'markdown']).default('html'),
      asOf: z.string().max(40).optional().openapi({ description: 'What could be known by this EDTF date.' }),
    }),
  },
  responses: {
    200: {
      description: 'The report',
      content: { 'text/html': { schema: z.string() }, 'text/markdown': { schema: z.string() } },
    },
    default: problems,
  },
});

export function reportRoutes(app: OpenAPIHono, { store, situation }: ServerContext): void {
  app.openapi(reportRoute, async (context) => {
    const { format, asOf } = context.req.valid('query');
    if (asOf !== undefined && !parseEdtf(asOf))
      throw new RequestProblem('not-valid', `not a date: ${asOf}; write it like 2019-09-26`, {
        errors: [{ field: 'asOf', message: 'not an EDTF date' }],
      });
    const missing = await leftOut(store.db, MOST_LEFT_OUT);
    const picture = await pictureOfStore(store, situation, {
      leftOut: missing.map(({ path, line, message }) => ({
        file: line === null ? path : `${path}:${line}`,
        message,
      })),
      ...(asOf !== undefined && { asOf }),
    });
    const report = makeReport(picture);
    const html = format === 'html';
    return new Response(html ? htmlReport(report) : markdownReport(report), {
      headers: {
        'content-type': html ? 'text/html; charset=utf-8' : 'text/markdown; charset=utf-8',
        'content-disposition': `attachment; filename="${situation.id}-report.${html ? 'html' : 'md'}"`,
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      },
    }) as never;
  });
}
