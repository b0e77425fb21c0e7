import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Judged } from '../../grading/source-record.js';
import { claimDetails } from '../../store/queries/claim-details.js';
import { type SourceRow, sourceKeys, sourceLinks, sourceRows } from '../../store/queries/sources.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import { RequestProblem } from '../request-problem.js';
import {
  graphQuery,
  type SourceCard,
  type SourceDetail,
  sourceDetailSchema,
  sourceGraphSchema,
  sourcePageSchema,
  sourcesQuery,
} from '../schemas/source.js';
import { accountRef, measureNamed } from '../views/names.js';
import { plain } from '../views/plain.js';
import { answers, exactly, idParam, page } from './answers.js';

const MOST_LINKS = 400;

const list = createRoute({
  method: 'get',
  path: '/api/sources',
  summary: 'Who publishes and who is cited, with their record',
  request: { query: sourcesQuery },
  responses: answers(sourcePageSchema, 'A page of sources'),
});

const graph = createRoute({
  method: 'get',
  path: '/api/sources/graph',
  summary: 'Who copies, quotes and cites whom',
  request: { query: graphQuery },
  responses: answers(sourceGraphSchema, 'Nodes and links'),
});

const one = createRoute({
  method: 'get',
  path: '/api/sources/{id}',
  summary: 'A source: its record through time, its links',
  request: { params: idParam },
  responses: answers(sourceDetailSchema, 'The source'),
});

export function sourceRoutes(app: OpenAPIHono, { store, situation }: ServerContext): void {
  const { db } = store;

  app.openapi(list, async (context) => {
    const { cursor, limit, sort, q } = context.req.valid('query');
    const keys = fromCursor(cursor, [sort === 'claims' || sort === 'score' ? 0 : '', ''] as const);
    const { rows, total } = await sourceRows(db, { q }, sort, limit + 1, keys);
    return context.json(
      page(
        rows,
        limit,
        (shown) => shown.map(sourceCard),
        (last) => toCursor(sourceKeys(last, sort)),
        exactly(total),
      ),
      200,
    );
  });

  app.openapi(graph, async (context) => {
    const { limit } = context.req.valid('query');
    const { rows, total } = await sourceRows(db, {}, 'claims', limit);
    const links = await sourceLinks(db, { among: rows.map(({ id }) => id) }, MOST_LINKS);
    return context.json(
      {
        nodes: rows.map((row) => ({
          id: row.id,
          name: row.name,
          kind: row.body.kind,
          reliability: row.reliability,
          claims: row.claims,
        })),
        links: links.map(({ from, to, kind, count }) => ({ from, to, kind, count })),
        cut: total > rows.length || links.length === MOST_LINKS,
      },
      200,
    );
  });

  app.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const { rows } = await sourceRows(db, { ids: [id] }, 'claims', 1);
    if (!rows[0]) throw new RequestProblem('not-found', `there is no source ${id}`);
    const links = await sourceLinks(db, { one: id }, MOST_LINKS);
    const evidence = await quoted(rows[0].body.evidence);
    return context.json(
      {
        ...sourceCard(rows[0]),
        links: links.map(({ from_name, to_name, ...link }) => ({
          ...link,
          fromName: from_name,
          toName: to_name,
        })),
        years: plain(rows[0].body.years),
        says: [...rows[0].body.says],
        evidence,
        measures: rows[0].body.measures.map((measure) => ({
          ...measureNamed(measure.id, situation),
          claims: measure.claims,
        })),
      },
      200,
    );
  });

  /** The figures a record rests on, each with its account as it is called now. */
  async function quoted(evidence: readonly Judged[]): Promise<SourceDetail['evidence']> {
    const ids = evidence.flatMap(({ figure, against }) => [figure.claim, against.claim]);
    const accounts = new Map((await claimDetails(db, ids)).map((row) => [row.id, accountRef(row)]));
    const withAccount = <T extends { readonly claim: string }>(one: T) => ({
      ...one,
      account: accounts.get(one.claim) ?? null,
    });
    return evidence.map((one) => ({
      ...one,
      figure: withAccount(one.figure),
      against: withAccount(one.against),
    }));
  }
}

function sourceCard({ id, name, claims, reliability, body }: SourceRow): SourceCard {
  return plain({
    id,
    name,
    kind: body.kind,
    role: body.role,
    reliability,
    reliabilityBasis: body.reliabilityBasis,
    accounts: body.accounts,
    claims,
    record: body.record,
    reviewed: body.reviewed,
    score: body.score,
    newest: body.newest,
    aliases: body.aliases,
  });
}
