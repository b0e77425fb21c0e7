import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { prefixQuery } from '../../store/queries/keyset.js';
import {
  type Facet,
  MOST_MATCHES,
  searchClaims,
  searchQuery as searchTerms,
  searchTexts,
  suggestNames,
} from '../../store/queries/search.js';
import { seriesCards } from '../../store/queries/series-cards.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import {
  type Facets,
  searchPageSchema,
  searchQuery,
  suggestionsSchema,
  suggestQuery,
} from '../schemas/search.js';
import { claimWords } from '../views/claim-view.js';
import { around, findWords } from '../views/find-words.js';
import { accountRef, measureNamed, seriesName } from '../views/names.js';
import { answers } from './answers.js';

const MOST_VALUES = 20;

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Full text with facets; every result is a span',
  request: { query: searchQuery },
  responses: answers(searchPageSchema, 'A page of spans'),
});

const suggest = createRoute({
  method: 'get',
  path: '/api/suggest',
  summary: 'Things by the beginnings of their names',
  request: { query: suggestQuery },
  responses: answers(suggestionsSchema, 'Suggestions'),
});

export function searchRoutes(app: OpenAPIHono, { store, situation }: ServerContext): void {
  const { db } = store;

  app.openapi(search, async (context) => {
    const { q, in: where, cursor, limit, ...filter } = context.req.valid('query');
    const [offset = 0] = fromCursor(cursor, [0] as const) ?? [];
    const from = Math.min(MOST_MATCHES, Math.max(0, Math.floor(offset)));
    const terms = searchTerms(q);
    const found =
      where === 'text'
        ? await searchTexts(db, terms, filter, limit, from)
        : await searchClaims(db, terms, filter, limit, from);
    const items = found.rows.map((row) => {
      const account = accountRef(row);
      if ('text' in row) {
        const hit = findWords(row.text, q);
        return { account, ...hit, quote: around(row.text, hit), claim: null, kind: null, says: null };
      }
      const { body: claim, before, after } = row;
      return {
        account,
        start: claim.start,
        end: claim.end,
        quote: { before, words: claim.text, after },
        claim: row.id,
        kind: claim.kind,
        says: claimWords(claim, situation),
      };
    });
    const next = from + limit;
    return context.json(
      {
        items,
        next: next < found.count ? toCursor([next]) : null,
        total: { count: found.count, exact: found.count < MOST_MATCHES },
        facets: facetsView(found.facets),
      },
      200,
    );
  });

  app.openapi(suggest, async (context) => {
    const { q, limit } = context.req.valid('query');
    const letters = prefixQuery(q);
    const rows = await seriesCards(db, { q }, 'rank', limit);
    const names = letters === undefined ? [] : await suggestNames(db, letters, limit);
    const wanted = q.toLowerCase();
    const places = situation.places
      .filter(({ id, names: named }) =>
        [id, ...Object.values(named).flat()].some(
          (name) => wanted !== '' && name.toLowerCase().includes(wanted),
        ),
      )
      .slice(0, limit)
      .map((place) => ({
        kind: 'place' as const,
        id: place.id,
        label: place.names.en?.[0] ?? Object.values(place.names)[0]?.[0] ?? place.id,
        detail: place.kind,
      }));
    const series = rows.map((row) => ({
      kind: 'series' as const,
      id: row.series_id,
      label: seriesName(row, situation),
      detail: `${row.claims} claims`,
    }));
    return context.json({ items: byTurns([series, places, names], limit) }, 200);
  });

  function facetsView(found: readonly Facet[]): Facets {
    const of = (facet: string, label: (value: string) => string = (value) => value) =>
      found
        .filter((one) => one.facet === facet)
        .slice(0, MOST_VALUES)
        .map(({ value, count }) => ({ value, label: label(value), count }));
    const place = (id: string) => {
      const named = situation.places.find((one) => one.id === id)?.names;
      return named?.en?.[0] ?? Object.values(named ?? {})[0]?.[0] ?? id;
    };
    return {
      kind: of('kind'),
      measure: of('measure', (id) => measureNamed(id, situation).name),
      place: of('place', place),
      publisher: of('publisher'),
      language: of('language'),
      year: of('year'),
      review: of('review'),
    };
  }
}

/** One of each list after the other, so that no kind crowds out another. */
function byTurns<T>(lists: readonly (readonly T[])[], most: number): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? []))
    .flat()
    .slice(0, most);
}
