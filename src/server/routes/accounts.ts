import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  accountCards,
  accountCardsOf,
  accountHistory,
  accountKeys,
  accountWithCard,
  fileBytes,
  originalOf,
} from '../../store/queries/account-cards.js';
import { claimDetailsOf } from '../../store/queries/claim-details.js';
import { linksOf } from '../../store/queries/copies.js';
import { seriesCards } from '../../store/queries/series-cards.js';
import { marksBeside } from '../../store/queries/series-marks.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import { RequestProblem } from '../request-problem.js';
import { accountDetailSchema, accountPageSchema, accountsQuery, othersSchema } from '../schemas/account.js';
import { accountCard, cardRef, directionOf } from '../views/account-view.js';
import { claimView } from '../views/claim-view.js';
import { familyLinks } from '../views/copies-view.js';
import { claimMarks } from '../views/mark-view.js';
import { seriesName } from '../views/names.js';
import { plain } from '../views/plain.js';
import { answers, idParam, page, problems } from './answers.js';

/** Others say the same of the same time when their figures hold within so many days. */
const SAME_TIME_DAYS = 45;
const MOST_OTHERS = 8;

const list = createRoute({
  method: 'get',
  path: '/api/accounts',
  summary: 'Accounts',
  request: { query: accountsQuery },
  responses: answers(accountPageSchema, 'A page of accounts'),
});

const one = createRoute({
  method: 'get',
  path: '/api/accounts/{id}',
  summary: 'An account: its text, its claims, its copies',
  request: { params: idParam },
  responses: answers(accountDetailSchema, 'The account'),
});

const others = createRoute({
  method: 'get',
  path: '/api/accounts/{id}/others',
  summary: 'What other accounts say of the same',
  request: { params: idParam },
  responses: answers(othersSchema, 'Claim by claim'),
});

const original = createRoute({
  method: 'get',
  path: '/api/accounts/{id}/original',
  summary: 'The file an account came in, as a download',
  request: { params: idParam },
  responses: {
    200: {
      description: 'The file, byte for byte',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    default: problems,
  },
});

export function accountRoutes(app: OpenAPIHono, { store, situation }: ServerContext): void {
  const { db } = store;

  app.openapi(list, async (context) => {
    const { cursor, limit, sort, present, ...filter } = context.req.valid('query');
    const { rows, total } = await accountCards(
      db,
      { ...filter, present: present === 'all' ? undefined : present === 'yes' },
      sort,
      limit + 1,
      fromCursor(cursor, [sort === 'open' ? 0 : '', ''] as const),
    );
    return context.json(
      page(
        rows,
        limit,
        (shown) => shown.map(accountCard),
        (last) => toCursor(accountKeys(last, sort)),
        total,
      ),
      200,
    );
  });

  app.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const { card, account } = await accountOf(id);
    const claims = await claimDetailsOf(db, id);
    const { before, after } = await accountHistory(db, id);
    const file = await originalOf(db, id);
    const links = await linksOf(db, id);
    return context.json(
      plain({
        ...accountCard(card),
        author: account.author ?? null,
        text: account.text,
        direction: directionOf(account.language),
        furniture: account.furniture,
        headings: account.headings,
        claims: claims.map((claim) => claimView(claim, situation)),
        supersedes: (await accountCardsOf(db, before)).map(cardRef),
        supersededBy: (await accountCardsOf(db, after)).map(cardRef),
        copies: familyLinks(
          id,
          links,
          await accountCardsOf(
            db,
            links.flatMap(({ from, to }) => [from, to]),
          ),
        ),
        original: file
          ? {
              href: `/api/accounts/${encodeURIComponent(id)}/original`,
              name: baseName(file.path),
              bytes: file.bytes,
              sha256: file.id,
            }
          : null,
      }),
      200,
    );
  });

  app.openapi(others, async (context) => {
    const { id } = context.req.valid('param');
    await accountOf(id);
    const claims = (await claimDetailsOf(db, id)).filter(({ series }) => series !== null);
    const rows = await marksBeside(
      db,
      claims.map((claim) => claim.id),
      SAME_TIME_DAYS,
      MOST_OTHERS,
    );
    const family = claims[0]?.body.family;
    const named = await seriesCards(
      db,
      { ids: [...new Set(rows.map(({ series_id }) => series_id))] },
      'rank',
      1_000,
    );
    const names = new Map(named.map((row) => [row.series_id, seriesName(row, situation)]));
    return context.json(
      {
        items: claims.flatMap((claim) => {
          const beside = rows.filter((row) => row.beside === claim.id);
          if (beside.length === 0) return [];
          const series = beside[0]!.series_id;
          const own = claim.body.kind === 'figure' ? claim.body.value : undefined;
          const marks = claimMarks(beside);
          return [
            {
              claim: claim.id,
              series: { id: series, name: names.get(series) ?? series },
              others: marks.map((mark, i) => ({
                ...mark,
                agrees: own !== undefined && overlap(own, mark.value),
                copy: family !== undefined && beside[i]!.body.family === family,
              })),
            },
          ];
        }),
      },
      200,
    );
  });

  app.openapi(original, async (context) => {
    const { id } = context.req.valid('param');
    const file = await originalOf(db, id);
    if (!file) throw new RequestProblem('not-found', `there is no account ${id}, or its file was not kept`);
    const name = baseName(file.path);
    return new Response((await fileBytes(db, file.id)) as Uint8Array<ArrayBuffer>, {
      headers: {
        // Whatever it holds, a browser saves it and never shows it.
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': "default-src 'none'; sandbox",
      },
    }) as never;
  });

  async function accountOf(id: string) {
    const found = await accountWithCard(db, id);
    if (!found) throw new RequestProblem('not-found', `there is no account ${id}`);
    return found;
  }
}

function overlap(
  a: { readonly low: number | null; readonly best: number | null; readonly high: number | null },
  b: typeof a,
): boolean {
  const low = (value: typeof a) => value.low ?? value.best ?? Number.NEGATIVE_INFINITY;
  const high = (value: typeof a) => value.high ?? value.best ?? Number.POSITIVE_INFINITY;
  return low(a) <= high(b) && low(b) <= high(a);
}

function baseName(path: string): string {
  return path.split('/').at(-1) || 'account';
}

function asciiName(name: string): string {
  return name.replaceAll(/[^\w .-]/g, '_');
}
