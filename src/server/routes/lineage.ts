import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { decideLink, type LoggedLinkDecision, undoLinkDecision } from '../../store/lineage/link-decisions.js';
import { accountCardsOf } from '../../store/queries/account-cards.js';
import type { ServerContext } from '../context.js';
import { movePicture } from '../move-picture.js';
import { refusal } from '../refusals.js';
import { RequestProblem } from '../request-problem.js';
import { type LinkAnswer, linkAnswerSchema, linkRequestSchema } from '../schemas/lineage.js';
import { undoRequestSchema } from '../schemas/review.js';
import { linkDecisionView } from '../views/link-decision-view.js';
import { made, numberParam } from './answers.js';

const decide = createRoute({
  method: 'post',
  path: '/api/lineage/decisions',
  summary: 'Say whether one account has words of another',
  request: { body: { required: true, content: { 'application/json': { schema: linkRequestSchema } } } },
  responses: made(linkAnswerSchema, 'Decided'),
});

const undo = createRoute({
  method: 'post',
  path: '/api/lineage/decisions/{id}/undo',
  summary: 'Take back what was said of a link',
  request: {
    params: numberParam,
    body: { required: true, content: { 'application/json': { schema: undoRequestSchema } } },
  },
  responses: made(linkAnswerSchema, 'Taken back'),
});

export function lineageRoutes(app: OpenAPIHono, server: ServerContext): void {
  const { store, who: self } = server;

  app.openapi(decide, async (context) => {
    const { who, ...request } = context.req.valid('json');
    const { from, to } = request;
    if (from === to)
      throw new RequestProblem('not-valid', 'an account has all its words of itself', {
        errors: [{ field: 'to', message: 'the same account' }],
      });
    const present = (await accountCardsOf(store.db, [from, to])).filter((card) => card.present);
    for (const id of [from, to])
      if (!present.some((card) => card.id === id))
        throw new RequestProblem('not-found', `there is no account ${id}`);
    const decision = await decideLink(store, { ...request, who: who || self });
    return context.json(await answer(decision), 201);
  });

  app.openapi(undo, async (context) => {
    const { id } = context.req.valid('param');
    const { why, who } = context.req.valid('json');
    const undone = await undoLinkDecision(store, id, { why, who: who || self });
    if ('refused' in undone) throw refusal(undone, `decision ${id}`);
    return context.json(await answer(undone), 201);
  });

  /** Whose voice an account is bears on all that is reckoned of its family. */
  async function answer(decision: LoggedLinkDecision): Promise<LinkAnswer> {
    return { decision: linkDecisionView(decision), ...(await movePicture(server, [], { everywhere: true })) };
  }
}
