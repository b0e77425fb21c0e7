import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { claimDetails } from '../../store/queries/claim-details.js';
import { conflictRows, settlementRow } from '../../store/queries/conflict-details.js';
import { type Settled, settleConflict, undoSettlement } from '../../store/review/settle.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import { checkFields } from '../field-check.js';
import { movePicture } from '../move-picture.js';
import { refusal } from '../refusals.js';
import { RequestProblem } from '../request-problem.js';
import {
  conflictDetailSchema,
  conflictPageSchema,
  conflictsQuery,
  type SettleAnswer,
  settleAnswerSchema,
  settleRequestSchema,
} from '../schemas/conflict.js';
import { undoRequestSchema } from '../schemas/review.js';
import { conflictCard, conflictDetail, settlementView } from '../views/conflict-view.js';
import { answers, idParam, made, numberParam, page } from './answers.js';

const list = createRoute({
  method: 'get',
  path: '/api/conflicts',
  summary: 'Conflicts, gravest first',
  request: { query: conflictsQuery },
  responses: answers(conflictPageSchema, 'A page of conflicts'),
});

const one = createRoute({
  method: 'get',
  path: '/api/conflicts/{id}',
  summary: 'A conflict: who says what, its arithmetic, ways to settle it',
  request: { params: idParam },
  responses: answers(conflictDetailSchema, 'The conflict'),
});

const settle = createRoute({
  method: 'post',
  path: '/api/conflicts/{id}/settlement',
  summary: 'Settle a conflict',
  request: {
    params: idParam,
    body: { required: true, content: { 'application/json': { schema: settleRequestSchema } } },
  },
  responses: made(settleAnswerSchema, 'Settled'),
});

const undo = createRoute({
  method: 'post',
  path: '/api/settlements/{id}/undo',
  summary: 'Open a settled conflict again',
  request: {
    params: numberParam,
    body: { required: true, content: { 'application/json': { schema: undoRequestSchema } } },
  },
  responses: made(settleAnswerSchema, 'Opened again'),
});

export function conflictRoutes(app: OpenAPIHono, server: ServerContext): void {
  const { store, situation, bus, who: self } = server;
  const { db } = store;

  app.openapi(list, async (context) => {
    const { cursor, limit, ...filter } = context.req.valid('query');
    const { rows, total } = await conflictRows(db, filter, limit + 1, fromCursor(cursor, [0, ''] as const));
    return context.json(
      page(
        rows,
        limit,
        (shown) => shown.map((row) => conflictCard(row, situation)),
        (last) => toCursor([last.severity, last.id]),
        total,
      ),
      200,
    );
  });

  app.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const { rows } = await conflictRows(db, { ids: [id] }, 1);
    if (!rows[0]) throw new RequestProblem('not-found', `there is no conflict ${id}`);
    const claims = await claimDetails(db, rows[0].body.claims);
    const settlement = await settlementRow(db, { conflict: id });
    return context.json(conflictDetail(rows[0], claims, settlement, situation), 200);
  });

  app.openapi(settle, async (context) => {
    const { id } = context.req.valid('param');
    const { way, claims, fields, why, who } = context.req.valid('json');
    if (way !== 'stand' && claims.length === 0)
      throw new RequestProblem('not-valid', `to ${way} takes a claim`, {
        errors: [{ field: 'claims', message: 'no claim' }],
      });
    if (way === 'correct' && Object.keys(fields ?? {}).length === 0)
      throw new RequestProblem('not-valid', 'a correction says what the claim should read', {
        errors: [{ field: 'fields', message: 'nothing is corrected' }],
      });
    checkFields(fields ?? {});
    const settled = await settleConflict(store, id, {
      way,
      claims,
      fields: fields ?? {},
      why,
      who: who || self,
    });
    if ('refused' in settled) throw refusal(settled, `conflict ${id} open`);
    return context.json(await answer(settled, who || self), 201);
  });

  app.openapi(undo, async (context) => {
    const { id } = context.req.valid('param');
    const { why, who } = context.req.valid('json');
    const settled = await undoSettlement(store, id, { why, who: who || self });
    if ('refused' in settled) throw refusal(settled, `settlement ${id}`);
    return context.json(await answer(settled, who || self), 201);
  });

  async function answer({ settlement, conflict, assessed }: Settled, who: string): Promise<SettleAnswer> {
    for (const { claim, version, review } of assessed)
      bus.changed({ kind: 'claim', claim, version, review, who });
    bus.changed({ kind: 'settlement', conflict });
    const { moved, pending } =
      assessed.length === 0
        ? { moved: [], pending: false }
        : await movePicture(
            server,
            assessed.flatMap(({ before, now }) => [before, now]),
          );
    const row = await settlementRow(db, { id: settlement });
    const { rows } = await conflictRows(db, { ids: [conflict] }, 1);
    return {
      settlement: settlementView(row!),
      conflict: rows[0] ? conflictCard(rows[0], situation) : null,
      moved,
      pending,
      revision: bus.revision,
    };
  }
}
