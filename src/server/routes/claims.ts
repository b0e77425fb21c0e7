import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { claimDetails } from '../../store/queries/claim-details.js';
import { assessmentRows } from '../../store/queries/review-queue.js';
import { assess, undoAssessment } from '../../store/review/assess.js';
import type { Assessed } from '../../store/review/assessed.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import { checkFields } from '../field-check.js';
import { movePicture } from '../move-picture.js';
import { refusal } from '../refusals.js';
import { RequestProblem } from '../request-problem.js';
import { claimViewSchema } from '../schemas/claim.js';
import {
  type AssessAnswer,
  assessAnswerSchema,
  assessmentPageSchema,
  assessmentsQuery,
  assessRequestSchema,
  undoRequestSchema,
} from '../schemas/review.js';
import { assessmentView } from '../views/assessment-view.js';
import { claimView } from '../views/claim-view.js';
import { answers, exactly, idParam, made, numberParam, page } from './answers.js';

const one = createRoute({
  method: 'get',
  path: '/api/claims/{id}',
  summary: 'A claim, its version as ETag',
  request: { params: idParam },
  responses: answers(claimViewSchema, 'The claim'),
});

const ofClaim = createRoute({
  method: 'get',
  path: '/api/claims/{id}/assessments',
  summary: 'Who decided what of a claim, newest first',
  request: { params: idParam, query: assessmentsQuery.omit({ claim: true }) },
  responses: answers(assessmentPageSchema, 'A page of the log'),
});

const log = createRoute({
  method: 'get',
  path: '/api/assessments',
  summary: 'The log of decisions, newest first',
  request: { query: assessmentsQuery },
  responses: answers(assessmentPageSchema, 'A page of the log'),
});

const decide = createRoute({
  method: 'post',
  path: '/api/claims/{id}/assessments',
  summary: 'Accept, correct or reject a claim',
  request: {
    params: idParam,
    headers: z.object({ 'if-match': z.string().max(100).optional() }),
    body: { required: true, content: { 'application/json': { schema: assessRequestSchema } } },
  },
  responses: made(assessAnswerSchema, 'Decided, and on the disk'),
});

const undo = createRoute({
  method: 'post',
  path: '/api/assessments/{id}/undo',
  summary: 'Take the last decision on a claim back',
  request: {
    params: numberParam,
    body: { required: true, content: { 'application/json': { schema: undoRequestSchema } } },
  },
  responses: made(assessAnswerSchema, 'Taken back'),
});

export function claimRoutes(app: OpenAPIHono, server: ServerContext): void {
  const { store, situation, who: self } = server;
  const { db } = store;

  app.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const [detail] = await claimDetails(db, [id]);
    if (!detail) throw new RequestProblem('not-found', `there is no claim ${id}`);
    context.header('etag', `"${detail.version}"`);
    return context.json(claimView(detail, situation), 200);
  });

  const logPage = async (
    filter: { readonly claim?: string | undefined; readonly who?: string | undefined },
    limit: number,
    cursor: string | undefined,
  ) => {
    const [before] = fromCursor(cursor, [0] as const) ?? [];
    const { rows, total } = await assessmentRows(db, filter, limit + 1, before);
    return page(
      rows,
      limit,
      (shown) => shown.map((row) => assessmentView(row, situation)),
      (last) => toCursor([last.id]),
      exactly(total),
    );
  };

  app.openapi(ofClaim, async (context) => {
    const { cursor, limit, who } = context.req.valid('query');
    return context.json(await logPage({ claim: context.req.valid('param').id, who }, limit, cursor), 200);
  });

  app.openapi(log, async (context) => {
    const { cursor, limit, ...filter } = context.req.valid('query');
    return context.json(await logPage(filter, limit, cursor), 200);
  });

  app.openapi(decide, async (context) => {
    const { id } = context.req.valid('param');
    const version = versionOf(context.req.valid('header')['if-match']);
    const { decision, fields, why, who } = context.req.valid('json');
    if (decision === 'correct' && Object.keys(fields ?? {}).length === 0)
      throw new RequestProblem('not-valid', 'a correction says what the claim should read', {
        errors: [{ field: 'fields', message: 'nothing is corrected' }],
      });
    checkFields(fields ?? {});
    const assessed = await assess(store, id, {
      decision,
      fields: fields ?? {},
      version,
      why,
      who: who || self,
    });
    if ('refused' in assessed) throw refusal(assessed, `claim ${id}`);
    return context.json(await answer(server, assessed, who || self), 201);
  });

  app.openapi(undo, async (context) => {
    const { id } = context.req.valid('param');
    const { why, who } = context.req.valid('json');
    const assessed = await undoAssessment(store, id, { why, who: who || self });
    if ('refused' in assessed) throw refusal(assessed, `assessment ${id}`);
    return context.json(await answer(server, assessed, who || self), 201);
  });
}

/** The version of If-Match: "3". */
function versionOf(header: string | undefined): number {
  if (header === undefined)
    throw new RequestProblem('no-version', 'send the claim\'s version: If-Match: "3"');
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new RequestProblem(
      'bad-request',
      `If-Match must be a claim's version in quotes, not ${header.slice(0, 50)}`,
    );
  return Number(version);
}

/** What a decision did, told to every window and to the one that asked. */
export async function answer(server: ServerContext, assessed: Assessed, who: string): Promise<AssessAnswer> {
  const { store, situation, bus } = server;
  bus.changed({
    kind: 'claim',
    claim: assessed.claim,
    version: assessed.version,
    review: assessed.review,
    who,
  });
  const { moved, pending } = await movePicture(server, [assessed.before, assessed.now]);
  const { rows } = await assessmentRows(store.db, { ids: [assessed.assessment] }, 1);
  const [detail] = await claimDetails(store.db, [assessed.claim]);
  return {
    assessment: assessmentView(rows[0]!, situation),
    claim: detail ? claimView(detail, situation) : null,
    moved,
    pending,
    revision: bus.revision,
  };
}
