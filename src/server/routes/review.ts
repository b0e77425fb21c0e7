import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { FigureClaim } from '../../claims/claim.js';
import { accountWithCard } from '../../store/queries/account-cards.js';
import { type ClaimDetail, claimDetails, claimDetailsOf } from '../../store/queries/claim-details.js';
import { reviewCounts, reviewQueue } from '../../store/queries/review-queue.js';
import { reviewedFigures } from '../../store/queries/reviewed.js';
import { markClaim } from '../../store/review/mark-claim.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import { checkFields } from '../field-check.js';
import { markedClaim } from '../mark-span.js';
import { refusal } from '../refusals.js';
import { RequestProblem } from '../request-problem.js';
import { markRequestSchema } from '../schemas/account.js';
import { assessAnswerSchema, reviewPageSchema, reviewQuery } from '../schemas/review.js';
import { claimView } from '../views/claim-view.js';
import { goldLine } from '../views/gold-lines.js';
import { seriesName } from '../views/names.js';
import { answers, idParam, made, problems } from './answers.js';
import { answer } from './claims.js';

const queue = createRoute({
  method: 'get',
  path: '/api/review',
  summary: 'Claims to review, those first that might move an estimate most',
  request: { query: reviewQuery },
  responses: answers(reviewPageSchema, 'A page of the queue'),
});

const mark = createRoute({
  method: 'post',
  path: '/api/accounts/{id}/claims',
  summary: 'Make a claim of a marked span',
  request: {
    params: idParam,
    body: { required: true, content: { 'application/json': { schema: markRequestSchema } } },
  },
  responses: made(assessAnswerSchema, 'The claim'),
});

const gold = createRoute({
  method: 'get',
  path: '/api/gold',
  summary: 'Reviewed figures as a gold file',
  responses: {
    200: {
      description: 'One figure a line',
      content: { 'application/x-ndjson': { schema: z.string() } },
    },
    default: problems,
  },
});

export function reviewRoutes(app: OpenAPIHono, server: ServerContext): void {
  const { store, situation, who: self } = server;
  const { db } = store;

  app.openapi(queue, async (context) => {
    const { cursor, limit, sort, ...filter } = context.req.valid('query');
    const keys = fromCursor(cursor, [sort === 'newest' ? '' : 0, ''] as const);
    const { rows, total } = await reviewQueue(db, filter, sort, limit + 1, keys);
    const shown = rows.slice(0, limit);
    const details = await claimDetails(
      db,
      shown.map(({ claim_id }) => claim_id),
    );
    const worth = new Map(shown.map((row) => [row.claim_id, row.worth]));
    const last = shown.at(-1);
    return context.json(
      {
        items: details.map((detail) => ({
          claim: claimView(detail, situation),
          worth: worth.get(detail.id)!,
          stake: stakeOf(detail),
        })),
        next:
          rows.length > limit && last
            ? toCursor([
                sort === 'worth' ? last.worth : sort === 'doubt' ? last.doubt : last.day,
                last.claim_id,
              ])
            : null,
        total,
        counts: await reviewCounts(db),
      },
      200,
    );
  });

  app.openapi(mark, async (context) => {
    const { id } = context.req.valid('param');
    const { kind, start, end, fields, why, who } = context.req.valid('json');
    checkFields(fields);
    const found = await accountWithCard(db, id);
    if (!found) throw new RequestProblem('not-found', `there is no account ${id}`);
    const claims = (await claimDetailsOf(db, id)).map(({ body }) => body);
    const claim = markedClaim(found.account, claims, { kind, start, end, fields });
    const assessed = await markClaim(store, id, claim, found.account.text, { who: who || self, why });
    if ('refused' in assessed) throw refusal(assessed, 'a claim of this span');
    return context.json(await answer(server, assessed, who || self), 201);
  });

  app.openapi(gold, async () => {
    const rows = await reviewedFigures(db);
    const lines = rows.map(({ body, name, review }) =>
      goldLine({ ...(body as FigureClaim), account: name }, review),
    );
    return new Response(lines.map((line) => `${line}\n`).join(''), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="${situation.id}-gold.jsonl"`,
      },
    }) as never;
  });

  function stakeOf({ series, conflicts, review }: ClaimDetail): string {
    if (review !== 'open') return `${review} already`;
    const disputed = conflicts.length > 0 ? `, disputed in ${conflicts.length}` : '';
    if (!series) return `carries no series${disputed}`;
    const share = Math.round(100 * series.weight);
    return `carries ${share} % of a value of ${seriesName(series, situation)}${disputed}`;
  }
}
