import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { claimDetails } from '../../store/queries/claim-details.js';
import { type CorrectionRow, correctionRows } from '../../store/queries/corrections.js';
import {
  type Corrected,
  makeCorrection,
  previewCorrection,
  undoCorrection,
} from '../../store/review/correct.js';
import { type CorrectionRule, ruleWords } from '../../store/review/correction-rule.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import { movePicture } from '../move-picture.js';
import { refusal } from '../refusals.js';
import { RequestProblem } from '../request-problem.js';
import { aspectSchema, factualitySchema } from '../schemas/claim-fields.js';
import {
  type Correction,
  type CorrectionAnswer,
  correctionAnswerSchema,
  correctionPageSchema,
  correctionPreviewSchema,
  correctionRequestSchema,
  correctionsQuery,
} from '../schemas/correction.js';
import { undoRequestSchema } from '../schemas/review.js';
import { claimWords } from '../views/claim-view.js';
import { accountRef } from '../views/names.js';
import { plain } from '../views/plain.js';
import { answers, exactly, made, numberParam, page } from './answers.js';

const EXAMPLES = 8;
const body = { required: true, content: { 'application/json': { schema: correctionRequestSchema } } };

const list = createRoute({
  method: 'get',
  path: '/api/corrections',
  summary: 'Standing corrections, newest first',
  request: { query: correctionsQuery },
  responses: answers(correctionPageSchema, 'A page of corrections'),
});

const preview = createRoute({
  method: 'post',
  path: '/api/corrections/preview',
  summary: 'What a correction would do',
  request: { body },
  responses: answers(correctionPreviewSchema, 'The claims it would change'),
});

const make = createRoute({
  method: 'post',
  path: '/api/corrections',
  summary: 'Put something right everywhere, now and in every later reading',
  request: { body },
  responses: made(correctionAnswerSchema, 'Put right'),
});

const undo = createRoute({
  method: 'post',
  path: '/api/corrections/{id}/undo',
  summary: 'Take a correction back wherever it was at work',
  request: {
    params: numberParam,
    body: { required: true, content: { 'application/json': { schema: undoRequestSchema } } },
  },
  responses: made(correctionAnswerSchema, 'Taken back'),
});

export function correctionRoutes(app: OpenAPIHono, server: ServerContext): void {
  const { store, situation, bus, who: self } = server;
  const { db } = store;

  app.openapi(list, async (context) => {
    const { cursor, limit, state } = context.req.valid('query');
    const [before] = fromCursor(cursor, [0] as const) ?? [];
    const { rows, total } = await correctionRows(db, { all: state === 'all' }, limit + 1, before);
    return context.json(
      page(
        rows,
        limit,
        (shown) => shown.map(correctionView),
        (last) => toCursor([last.id]),
        exactly(total),
      ),
      200,
    );
  });

  app.openapi(preview, async (context) => {
    const { rule } = context.req.valid('json');
    checkRule(rule);
    const changed = await previewCorrection(store, rule);
    const shown = changed.slice(0, EXAMPLES);
    const details = new Map(
      (
        await claimDetails(
          db,
          shown.map(({ id }) => id),
        )
      ).map((detail) => [detail.id, detail]),
    );
    return context.json(
      {
        says: ruleWords(rule),
        claims: changed.length,
        accounts: new Set(changed.map(({ account }) => account)).size,
        examples: shown.flatMap(({ id, before, now }) => {
          const detail = details.get(id);
          if (!detail) return [];
          return [
            {
              claim: id,
              account: accountRef(detail),
              quote: { before: detail.before, words: detail.body.text, after: detail.after },
              before: claimWords(before, situation),
              after: claimWords(now, situation),
            },
          ];
        }),
      },
      200,
    );
  });

  app.openapi(make, async (context) => {
    const { rule, why, who } = context.req.valid('json');
    checkRule(rule);
    const { correction, changed } = await makeCorrection(store, rule, { why, who: who || self });
    return context.json(await answer(correction, changed), 201);
  });

  app.openapi(undo, async (context) => {
    const { id } = context.req.valid('param');
    const { why, who } = context.req.valid('json');
    const undone = await undoCorrection(store, id, { why, who: who || self });
    if ('refused' in undone) throw refusal(undone, `correction ${id}`);
    return context.json(await answer(undone.correction, undone.changed), 201);
  });

  async function answer(correction: number, changed: readonly Corrected[]): Promise<CorrectionAnswer> {
    bus.changed({ kind: 'correction', id: correction });
    const { moved, pending } = await movePicture(
      server,
      changed.flatMap(({ before, now }) => [before, now]),
    );
    const { rows } = await correctionRows(db, { all: true, id: correction }, 1);
    return { correction: correctionView(rows[0]!), moved, pending, revision: bus.revision };
  }
}

/** Fields that know but few words take no other. */
function checkRule(rule: CorrectionRule): void {
  if (rule.kind !== 'fix-word') return;
  const schema =
    rule.field === 'aspect' ? aspectSchema : rule.field === 'factuality' ? factualitySchema : undefined;
  if (schema && !schema.safeParse(rule.to).success)
    throw new RequestProblem('not-valid', `${rule.to} is no ${rule.field}`, {
      errors: [{ field: 'rule.to', message: `one of: ${schema.options.join(', ')}` }],
    });
}

function correctionView(row: CorrectionRow): Correction {
  return plain({
    id: row.id,
    rule: row.rule,
    says: ruleWords(row.rule),
    who: row.who,
    at: new Date(row.at).toISOString(),
    why: row.why,
    undone: row.undone && { who: row.undone.who, at: new Date(row.undone.at).toISOString() },
    claims: row.claims,
  });
}
